import type { SeedGig } from "@/db/seed/types";

export const videoGigs: SeedGig[] = [
  {
    seller: "hamza",
    slug: "reels-editing",
    title: "مونتاج ديال Reels و TikTok لي كيتشافو حتى للخر",
    description:
      "صيفط ليا الروشات، وأنا نرجع ليك فيديو فيه بداية كتشد، سوتيتر بالدارجة ولا بالفرنسية، وموسيقى حقوقها خالصة.\n\nEnvoyez vos rushs, je rends une vidéo verticale prête à publier. Un aller-retour sur le brouillon, puis la version finale le lendemain.",
    category: "video",
    publishedDaysAgo: 2,
    packages: [
      ["Un reel", "Jusqu’à 45 secondes, sous-titres, musique", 350, 2, 1],
      ["Pack de cinq", "Cinq reels de la même série, une identité", 1_500, 6, 2],
      ["Un mois", "Douze reels, calendrier et miniatures", 3_300, 30, 3],
    ],
  },
  {
    seller: "hamza",
    slug: "corporate-video-editing",
    title: "Montage de vidéos d’entreprise et de témoignages",
    description:
      "Interviews, événements, visites d’usine. Étalonnage, son nettoyé, habillage à vos couleurs, sous-titres en deux langues. Les rushs restent en sécurité six mois.",
    category: "video",
    publishedDaysAgo: 41,
    packages: [
      ["Deux minutes", "Montage, son et sous-titres", 1_100, 5, 2],
      ["Cinq minutes", "Montage, habillage, deux langues", 2_400, 9, 2],
      ["Série", "Quatre vidéos de deux minutes", 3_900, 15, 3],
    ],
  },
  {
    seller: "fatimazahra",
    slug: "voice-over-arabic-french",
    title: "Voix off en arabe, en darija et en français",
    description:
      "Enregistrement en cabine, fichier propre le lendemain. Publicité, e-learning, standard téléphonique, livre audio. Une phrase d’essai gratuite sur votre texte.",
    category: "video",
    publishedDaysAgo: 16,
    packages: [
      ["30 secondes", "Une langue, une reprise", 300, 1, 1],
      ["Trois minutes", "Une langue, son mixé avec la musique", 850, 2, 2],
      ["Formation", "Vingt minutes, découpées par chapitre", 3_000, 6, 2],
    ],
  },
  {
    seller: "brahim",
    slug: "drone-film-south",
    title: "Drone film of your hotel or event in the south",
    description:
      "Half a day at your place at the two good hours of light, permits handled by me. You receive a one-minute film, a vertical cut and twenty pictures.",
    category: "video",
    publishedDaysAgo: 21,
    packages: [
      ["Pictures", "Twenty aerial pictures", 1_800, 5, 1],
      ["Film", "One minute, vertical cut, twenty pictures", 4_500, 9, 2],
      ["Two days", "Three-minute film with people and sound", 9_800, 18, 2],
    ],
  },
  {
    seller: "yassine",
    slug: "podcast-editing-arabic",
    title: "مونتاج حلقة بودكاست، بالعربية أو بالدارجة",
    description:
      "أرسلوا التسجيل كما هو. أحذف «يعني» الزائدة، وأبقي الصمت الجميل، وأرفع الصوت الخافت دون أن يغرق. تصلكم الحلقة جاهزة للنشر مع فصولها.\n\nحلقة تجريبية من خمس دقائق مجاناً.",
    category: "video",
    publishedDaysAgo: 4,
    packages: [
      ["حلقة قصيرة", "حتى 20 دقيقة، صوتان", 450, 2, 1],
      ["حلقة كاملة", "حتى 60 دقيقة، مقدمة وموسيقى", 950, 4, 2],
      ["موسم", "ثماني حلقات بهوية صوتية واحدة", 6_400, 60, 3],
    ],
  },
  {
    seller: "yassine",
    slug: "sound-for-film",
    title: "I will repair and mix the sound of your film",
    description:
      "Wind on the beach, a generator behind the wall, a voice too far away: send me ten seconds and I tell you honestly what can be saved. I also have my own library of Moroccan places, recorded at five in the morning.",
    category: "video",
    publishedDaysAgo: 31,
    packages: [
      ["Five minutes", "Cleaning and mix", 800, 3, 1],
      ["Twenty minutes", "Cleaning, ambiences, mix", 2_600, 8, 2],
      ["Film", "Up to 52 minutes, delivered for television", 6_800, 20, 3],
    ],
  },
  {
    seller: "fatimazahra",
    slug: "phone-greeting-three-languages",
    title: "Standard téléphonique en trois langues",
    description:
      "« Pour la comptabilité, tapez deux. » Enregistré proprement, en arabe, en français et en anglais, avec une musique qui ne donne pas envie de raccrocher. Le fichier est au format de votre opérateur.",
    category: "video",
    publishedDaysAgo: 68,
    packages: [
      ["L’accueil", "Une phrase, trois langues", 350, 2, 1],
      ["Le menu", "Jusqu’à six choix, trois langues, musique", 800, 3, 2],
      ["L’année", "Le menu, et quatre mises à jour (ramadan, vacances…)", 1_700, 365, 4],
    ],
  },
  {
    seller: "brahim",
    slug: "location-scouting-south",
    title: "Location scouting between Agdz and Merzouga",
    description:
      "A kasbah without cables, a road without lorries, an oasis with shade at four. I drive, photograph, note the light, the owner’s name and what he asks for.\n\nYou get a folder per place, with access for a truck or for a donkey.",
    category: "video",
    publishedDaysAgo: 90,
    packages: [
      ["One place", "One kind of place, three proposals", 1_500, 6, 1],
      ["Three days", "Six places, owners met, prices written down", 4_800, 12, 1],
      ["The shoot", "Scouting, permits and five days with your crew", 13_000, 30, 2],
    ],
  },
];
