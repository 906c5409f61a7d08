import { DAY, HOUR, type SeedThread } from "@/db/seed/types";

/** Atlas Studio and those who have answered its jobs. */
export const studioThreads: SeedThread[] = [
  {
    from: "atlas",
    to: "yassine",
    application: "yassine/podcast-economie-darija",
    lastAgo: HOUR + 20,
    unread: 2,
    lines: [
      ["atlas", 0, "السلام عليكم ياسين، عجبتنا الرسالة ديالك، خصوصا «نص ساعة وأنا ساكت». إمتى تقدر تجي تسمع الصالون؟"],
      ["yassine", 50, "وعليكم السلام، شكرا. غدا مع العشرة، قبل ما تبدا الطونوبيلات. شكون غادي يكون تما؟"],
      ["atlas", 12, "Moi et le frigo. Le frigo, on peut le débrancher."],
      ["yassine", 3, "Le frigo est le premier invité que je refuse 😄"],
      [
        "yassine",
        DAY + 2 * HOUR,
        "سمعت الصالون. زوين، غير الأسونسور كيدوز كل سبع دقايق. نديرو معاه اتفاق ولا نسجلو فوق السطح؟",
      ],
      ["atlas", 40, "Le toit ? Avec les mouettes du marché central ?"],
      ["yassine", 9, "المووت فالدار البيضاء كتهضر بالدارجة حتى هي. ولكن لا، نجيب جوج بانوات ديال الفلين ونسدو الباب."],
      [
        "atlas",
        3 * HOUR,
        "D’accord pour le liège. Le premier invité tient une tontine de quarante femmes à Derb Ghallef, elle parle vite.",
      ],
      ["yassine", 25, "لي كتهضر بزربة هي أحسن وحدة، كنقص ليها غير النفس. شحال ديال الحلقات قبل رمضان؟"],
      ["atlas", DAY, "Quatre avant le ramadan, six après. Est-ce que 12 500 pour les dix vous va, montage compris ?"],
      ["yassine", 5 * HOUR, "13 000 والفلين عليا، وكنخلي ليكم الصوت الخام ديال كل حلقة."],
      ["yassine", 2, "وخاصني نعرف شكون غادي يقرا المقدمة: وحدة من عندكم، ولا نعيطو لفاطمة الزهراء؟"],
    ],
  },
  {
    from: "atlas",
    to: "khadija",
    application: "khadija/relecture-rapport-anglais",
    lastAgo: 3 * DAY + 2 * HOUR,
    lines: [
      [
        "atlas",
        0,
        "Dear Khadija, we read your letter aloud in the kitchen. Seventy pages, 4,800 MAD, two weeks: would that do?",
      ],
      [
        "khadija",
        35,
        "It would. Send me the version that nobody is editing at this moment, please. There is always one.",
      ],
      ["atlas", 15, "There were three. This is now the one."],
      [
        "khadija",
        2 * DAY,
        "First list of forty words. You call the same thing “school”, “site”, “establishment” and, once, “customer”.",
      ],
      ["atlas", 30, "The customer was me, late at night. “School” everywhere.", { answers: 1, reaction: "😂" }],
      [
        "khadija",
        4 * DAY,
        "Chapters one to four are done. Table 3.2 says 412 schools and the sentence under it says 421. I did not touch either.",
      ],
      ["atlas", 2 * HOUR, "421. The intern owes you a mint tea."],
      [
        "khadija",
        5 * DAY,
        "Here is the whole report, one voice, sixty-four pages. The six that are missing said the same thing twice.",
      ],
      ["atlas", DAY, "The ministry asked who wrote it. We said: all of us, in the end. Invoice paid this morning."],
      ["khadija", 20, "Received. Thank you, it was a pleasure to cut.", { reaction: "❤️" }],
    ],
  },
  {
    from: "atlas",
    to: "kawtar",
    application: "kawtar/community-manager-lancement",
    lastAgo: DAY + 5 * HOUR,
    unread: 1,
    lines: [
      ["atlas", 0, "Salam Kawtar, bghina nkhedmo m3ak 3la lancement dial covoiturage. 3endek blassa f had tlat chhor?"],
      ["kawtar", 20, "Salam! 3endi, b chert wa7ed: l7ed b lil ana li kanjaweb, machi robot."],
      ["atlas", 14, "C’est exactement pour ça qu’on vous a choisie. 12 000 pour les trois mois ?"],
      [
        "kawtar",
        6,
        "Wakha, w nhar tournage f koul medina: Marrakech, Settat, Fès. Transport 3likom, b covoiturage dyalkom 😏",
      ],
      ["atlas", 3, "Touché."],
      [
        "kawtar",
        5 * DAY,
        "Lfekra dial simana loula: « Chkoun jay m3aya l Settat? ». Talib kayseq, w kay7ki fin kay9ra. 30 secondes, bla logo 7ta l lekher.",
      ],
      ["atlas", 4 * HOUR, "Notre directeur demande le logo au début."],
      ["kawtar", 8, "Goulo lih: li chaf logo f loul, kaydouz. Ana kanwerrih lih les chiffres f lekher dial chhar."],
      ["atlas", DAY, "Il a dit d’accord, mais qu’il regardera les chiffres lui-même."],
      [
        "kawtar",
        9 * DAY,
        "Ha les chiffres: 41 000 vues l loula, 7 300 l tanya (fiha logo f loul, dertha ghir bach ychouf). 😇",
      ],
      ["atlas", 2 * HOUR, "Il a ri. Jaune, mais il a ri.", { answers: 1, reaction: "😂" }],
      ["kawtar", DAY, "Daba 3endna 60 commentaire kayswlo 3la Agadir. Kayna Agadir wla nsket?"],
    ],
  },
  {
    from: "atlas",
    to: "salma",
    application: "salma/ui-designer-arabic-mobile-banking",
    lastAgo: 3 * HOUR + 40,
    unread: 1,
    lines: [
      [
        "atlas",
        0,
        "Bonjour Salma, votre candidature commence par « je ne suis pas designer d’interface ». On a continué à lire, évidemment.",
      ],
      [
        "salma",
        30,
        "J’espérais que quelqu’un le ferait. Il vous faudra des chiffres, dans les deux écritures, et un mot qui tienne dans une icône.",
      ],
      ["atlas", 12, "Le mot existe : « يسر ». Trois lettres, et personne ne s’accorde sur la forme du sin."],
      [
        "salma",
        9,
        "Le sin a trois dents ou aucune. Sur une icône : aucune. Je vous montre deux pages, ce serait la formule « One sentence », en plus petit.",
        { gig: "salma/arabic-lettering", tier: "standard" },
      ],
      ["atlas", 2 * HOUR, "1 500, c’est ça ? L’icône devra aussi vivre en noir et blanc sur un reçu de distributeur."],
      ["salma", 6, "C’est ça, reçu compris. Le reçu est même le meilleur juge.", { reaction: "👍" }],
      [
        "atlas",
        8 * HOUR,
        "Notre client veut savoir si vous pouvez venir à l’atelier du 14, à Casablanca, avec un crayon et sans ordinateur. Vous viendriez ?",
      ],
    ],
  },
  {
    from: "bahja",
    to: "mehdi",
    application: "mehdi/menu-semaine-bureaux",
    lastAgo: 5 * HOUR + 15,
    unread: 2,
    lines: [
      [
        "bahja",
        0,
        "Bonjour Mehdi, vous écrivez « je peux venir goûter ». C’est la meilleure candidature que nous ayons reçue.",
      ],
      [
        "mehdi",
        22,
        "Bonjour, et je le pensais. Combien de plats par semaine, et jusqu’à quelle heure peut-on changer d’avis ?",
      ],
      [
        "bahja",
        18,
        "Sept menus. Officiellement jeudi midi. En vrai, l’assistante du notaire change d’avis le vendredi à huit heures.",
      ],
      ["mehdi", 5, "Alors il faut un bouton pour elle seule. Avec une limite, et un nom qui la flatte."],
      [
        "bahja",
        4 * HOUR,
        "Nous recevons encore deux personnes. Pourriez-vous nous dire comment vous tenez la charge entre 11 h 40 et midi, en cinq phrases ?",
      ],
      ["bahja", 2, "Et vous êtes plutôt tajine ou pastilla ?"],
    ],
  },
];
