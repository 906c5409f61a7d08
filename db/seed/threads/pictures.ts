import { DAY, HOUR, type SeedThread } from "@/db/seed/types";

/** Film, photographs and what is done with them. */
export const pictureThreads: SeedThread[] = [
  {
    from: "youssef",
    to: "hamza",
    gig: "hamza/reels-editing",
    lastAgo: 5 * HOUR,
    unread: 2,
    lines: [
      ["youssef", 0, "السلام خويا حمزة، عندنا شي روشات ديال التحميص، بغيت نديرو منهم ريلز للافتتاح."],
      ["hamza", 14, "وعليكم السلام يوسف، مرحبا. شحال من روش وكيفاش مصورين؟ بالطول ولا بالعرض؟"],
      ["youssef", 5, "شي 40 دقيقة، نصهم بالعرض 😬"],
      ["hamza", 2, "ماشي مشكل، كنقطعهم. غير عافاك المرة الجاية بالطول ديما."],
      ["hamza", 1, "الباك ديال خمسة بـ 1500، كل واحد فيه سوتيتر بالدارجة والفرنسية."],
      ["youssef", 30, "واخا. والموسيقى؟ الأمين ديالي بغا أم كلثوم 😅"],
      ["hamza", 3, "أم كلثوم غادي يحيدوها ليك فساعة، الحقوق. عندي واحد العود مسجلينو صحابي، خالص."],
      ["youssef", 2, "أحسن، حتى فالافتتاح كاين العود."],
      ["youssef", DAY, "صيفطت ليك كلشي فالدوسي، وحتى صوت المكينة بوحدو كيما قلتي.", { order: "reels" }],
      ["hamza", 7 * HOUR, "وصلو. صوت المكينة زوين بزاف، غادي نبدا بيه اللول بلا صورة، ثانية وحدة."],
      ["hamza", 1, "غدا ف العشية عندك جوج مسودات."],
    ],
  },
  {
    from: "james",
    to: "brahim",
    gig: "brahim/drone-film-south",
    lastAgo: 20 * HOUR,
    lines: [
      ["james", 0, "Hello Brahim, Mehdi sent me. Would you film a surf camp? There are fewer kasbahs, more seagulls."],
      [
        "brahim",
        3 * HOUR,
        "Hello James. I like seagulls, they do not ask for permits. But drones near the coast do, eight working days.",
      ],
      ["james", 10, "Fine. Half day or two days?"],
      [
        "brahim",
        14,
        "Two mornings. The light at Anchor Point is good from seven to nine, after that everybody looks tired.",
      ],
      ["james", 2, "That is exactly what everybody looks like after nine. Price?"],
      ["brahim", 20, "4,500 for the film and twenty pictures. I add twenty more for Mehdi’s website if you feed me."],
      ["james", 3, "Tagine on Friday, deal."],
      ["brahim", DAY, "Permit requested for the 3rd and 4th. I bring two batteries more than I need."],
      ["james", 40, "Brilliant. You sleep in the van or in a bed?"],
      ["brahim", 5, "Bed. The van was for when I was twenty 😄"],
    ],
  },
  {
    from: "youssef",
    to: "kawtar",
    gig: "kawtar/instagram-for-restaurants",
    lastAgo: 12 * DAY,
    lines: [
      [
        "youssef",
        0,
        "Salam Kawtar, l Instagram dyalna mat hadi 3 chhor. Lmahal tani ghadi y7el w khassna chi wa7ed kayfhem.",
      ],
      ["kawtar", 45, "Salam Youssef! Cheftou, tsawer zwinin walakin kaymchiw b jouj f simana w ysketou 😅"],
      ["kawtar", 1, "Ana kanji nhar kamel, n9ad chhar dial lpublications, w kanjaweb 3la commentaires b tlata loghat."],
      ["youssef", 11, "3 800 f chhar, yak? W l ouverture dakhla fiha?"],
      [
        "kawtar",
        6,
        "L ouverture nhar spécial: stories live w reel. Nzidha b 400, walakin ghir had lmerra fabor ila khditou trimestre.",
      ],
      ["youssef", 2 * HOUR, "Trimestre wakha. Hamza ghadi ydir reels, momkin tkhedmo bjouj?"],
      ["kawtar", 8, "M3a Hamza dima, kan3erfou. Mercredi 10 h 3endkom, ila lchems ma ghaddatnach."],
      ["youssef", 1, "F Marrakech? Chems kayna 🌞"],
    ],
  },
];
