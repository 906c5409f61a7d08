import type { SeedPerson } from "@/db/seed/types";

export const freelancers: SeedPerson[] = [
  {
    username: "salma",
    name: "Salma El Idrissi",
    kind: "freelancer",
    joinedDaysAgo: 812,
    profile: {
      headline: "Brand designer: logos and identities with Moroccan roots",
      about:
        "I design identities for cafés, riads, cooperatives and young companies. I start with a long talk and a walk through your place, then I draw. Everything comes in Latin and Arabic script, because your sign on the street needs both.\n\nBefore going freelance I spent five years in an agency in Casablanca.\n\nمرحبا بكم، كنهضرو بالدارجة، الفرنسية ولا الإنجليزية.",
      city: "Casablanca",
      languages: ["ar", "fr", "en"],
      skills: ["Logo design", "Brand identity", "Arabic lettering", "Packaging", "Illustrator"],
    },
  },
  {
    username: "mehdi",
    name: "Mehdi Tazi",
    kind: "freelancer",
    joinedDaysAgo: 640,
    profile: {
      headline: "Full-stack developer: fast websites and booking systems",
      about:
        "Développeur full-stack à Rabat. Je construis des sites rapides, des boutiques et des systèmes de réservation qui marchent aussi en 3G. Paiement CMI, WhatsApp, factures : je connais le terrain.\n\nI answer within the hour during the day, I show you work every two days, and you own the code.",
      city: "Rabat",
      languages: ["fr", "ar", "en"],
      skills: ["Next.js", "TypeScript", "PostgreSQL", "CMI payments", "SEO"],
    },
  },
  {
    username: "imane",
    name: "Imane Ouazzani",
    kind: "freelancer",
    joinedDaysAgo: 701,
    profile: {
      headline: "Sworn translator, Arabic, French and English",
      about:
        "Traductrice assermentée près la cour d’appel de Fès. Contrats, statuts, actes d’état civil, mais aussi sites web et catalogues. Je rends toujours un glossaire avec la traduction.",
      city: "Fès",
      languages: ["ar", "fr", "en"],
      skills: ["Legal translation", "Localisation", "Proofreading", "Glossaries"],
    },
  },
  {
    username: "hamza",
    name: "Hamza Berrada",
    kind: "freelancer",
    joinedDaysAgo: 388,
    profile: {
      headline: "Video editor for reels, ads and short documentaries",
      about:
        "كنمونتي الفيديوهات من 2016. Reels, YouTube, publicité, mariage non merci. J’ai mon propre studio à Maârif, avec une cabine pour la voix.",
      city: "Casablanca",
      languages: ["ar", "fr"],
      skills: ["Premiere Pro", "DaVinci Resolve", "Subtitles", "Motion design"],
    },
  },
  {
    username: "zineb",
    name: "Zineb Lahlou",
    kind: "freelancer",
    joinedDaysAgo: 455,
    profile: {
      headline: "Rédactrice web et newsletters, en français",
      about:
        "Ancienne journaliste, j’écris des pages qui se lisent jusqu’au bout : sites, newsletters, études de cas. Je fais l’interview, vous relisez une fois, c’est en ligne.",
      city: "Rabat",
      languages: ["fr", "ar"],
      skills: ["Copywriting", "Newsletters", "Interviews", "SEO writing"],
    },
  },
  {
    username: "ayoub",
    name: "Ayoub Chraibi",
    kind: "freelancer",
    joinedDaysAgo: 290,
    profile: {
      headline: "Flutter developer, apps that survive bad networks",
      about:
        "I build Android and iOS apps for delivery, clinics and schools. Offline first, small downloads, Arabic and French from day one. Fourteen apps in the stores so far.",
      city: "Tanger",
      languages: ["ar", "en", "fr", "es"],
      skills: ["Flutter", "Dart", "Firebase", "Offline first"],
    },
  },
  {
    username: "kawtar",
    name: "Kawtar Sefrioui",
    kind: "freelancer",
    joinedDaysAgo: 233,
    profile: {
      headline: "Social media for restaurants and riads",
      about:
        "I run the Instagram and TikTok of eleven places in Marrakech. Monthly plan, shooting day, posts, answers to comments in Darija, French and English.",
      city: "Marrakech",
      languages: ["ar", "fr", "en"],
      skills: ["Instagram", "TikTok", "Content plans", "Photography"],
    },
  },
  {
    username: "omar",
    name: "Omar Aït Lahcen",
    kind: "freelancer",
    joinedDaysAgo: 512,
    profile: {
      headline: "Boutiques WordPress et Shopify, clés en main",
      about:
        "Plus de 60 boutiques en ligne pour des coopératives, des artisans et des marques du Souss. Je forme votre équipe en tamazight, en darija ou en français, puis je reste joignable.",
      city: "Agadir",
      languages: ["zgh", "ar", "fr"],
      skills: ["WordPress", "WooCommerce", "Shopify", "Training"],
    },
  },
  {
    username: "hind",
    name: "Hind Alaoui",
    kind: "freelancer",
    joinedDaysAgo: 178,
    profile: {
      headline: "Illustrator: children’s books, menus, maps",
      about:
        "Je dessine à la gouache puis je finis sur tablette. Trois albums jeunesse publiés, des cartes de villes, des menus. Tétouan me donne les couleurs.",
      city: "Tétouan",
      languages: ["ar", "es", "fr"],
      skills: ["Illustration", "Gouache", "Procreate", "Maps"],
    },
  },
  {
    username: "reda",
    name: "Reda Benjelloun",
    kind: "freelancer",
    joinedDaysAgo: 610,
    profile: {
      headline: "Business plans et dossiers de financement",
      about:
        "Douze ans en banque, aujourd’hui du bon côté du guichet. Business plans, prévisionnels, dossiers Intelaka et Forsa qui passent en comité.",
      city: "Casablanca",
      languages: ["fr", "ar", "en"],
      skills: ["Business plans", "Financial models", "Excel", "Bank files"],
    },
  },
  {
    username: "sara",
    name: "سارة المنصوري",
    kind: "freelancer",
    joinedDaysAgo: 340,
    profile: {
      headline: "كاتبة محتوى باللغة العربية والدارجة",
      about:
        "أكتب نصوصاً للمواقع والإعلانات والسيناريوهات القصيرة، بالفصحى أو بالدارجة المغربية. عملت خمس سنوات في الإذاعة، وأعرف كيف تُسمع الجملة قبل أن تُقرأ.",
      city: "Meknès",
      languages: ["ar", "fr"],
      skills: ["كتابة المحتوى", "الدارجة", "سيناريو", "تدقيق لغوي"],
    },
  },
  {
    username: "anas",
    name: "Anas Filali",
    kind: "freelancer",
    joinedDaysAgo: 267,
    profile: {
      headline: "Google Ads and SEO, reported in plain words",
      about:
        "I manage small budgets with care: dentists, schools, car rental. One page of report each month, in Darija if you like, with what was spent and what it brought.",
      city: "Casablanca",
      languages: ["ar", "fr", "en"],
      skills: ["Google Ads", "SEO", "Analytics", "Landing pages"],
    },
  },
  {
    username: "meryem",
    name: "Meryem Kabbaj",
    kind: "freelancer",
    joinedDaysAgo: 198,
    profile: {
      headline: "UX designer for Arabic and French interfaces",
      about:
        "I test with real users before I draw. Banking, health and e-government. Right-to-left is not a mirror effect, and I can explain why.",
      city: "Rabat",
      languages: ["ar", "fr", "en"],
      skills: ["UX research", "Figma", "Right-to-left", "Prototypes"],
    },
  },
  {
    username: "ismail",
    name: "Ismail Haddad",
    kind: "freelancer",
    joinedDaysAgo: 150,
    profile: {
      headline: "Data analyst: Excel, Power BI, clean numbers",
      about:
        "من وجدة. كنرتب الأرقام ديال الشركات الصغار: المبيعات، المخزون، الرواتب. Un tableau de bord que vous lisez en une minute le lundi matin.",
      city: "Oujda",
      languages: ["ar", "fr"],
      skills: ["Power BI", "Excel", "SQL", "Dashboards"],
    },
  },
  {
    username: "fatimazahra",
    name: "Fatima-Zahra Naciri",
    kind: "freelancer",
    joinedDaysAgo: 222,
    profile: {
      headline: "Voix off et sous-titres, arabe, darija, français",
      about:
        "Une voix posée, un studio calme à Kénitra et des sous-titres calés à l’image près. Publicités, e-learning, standards téléphoniques.",
      city: "Kénitra",
      languages: ["ar", "fr"],
      skills: ["Voice-over", "Subtitles", "E-learning", "Audio editing"],
    },
  },
  {
    username: "brahim",
    name: "Brahim Oubella",
    kind: "freelancer",
    joinedDaysAgo: 476,
    profile: {
      headline: "Drone and film in the south",
      about:
        "Ouarzazate is my studio. I film hotels, kasbahs, races and solar farms, with the permits and a 4x4. Ten years on film sets taught me to be on time.",
      city: "Ouarzazate",
      languages: ["zgh", "ar", "fr", "en"],
      skills: ["Drone", "Cinematography", "Colour grading", "Permits"],
    },
  },
  {
    username: "nora",
    name: "Nora Tahiri",
    kind: "freelancer",
    joinedDaysAgo: 131,
    profile: {
      headline: "Traductora español, francés, árabe y tamazight",
      about:
        "Née à Nador, études à Grenade. Je traduis des catalogues, des menus, des courriers et des notices pour ceux qui vendent en Espagne. Tarifit et darija à l’oral.",
      city: "Nador",
      languages: ["es", "rif", "ar", "fr"],
      skills: ["Spanish", "Tamazight", "Catalogues", "Interpreting"],
    },
  },
  {
    username: "yassine",
    name: "ياسين بوعزة",
    kind: "freelancer",
    joinedDaysAgo: 356,
    profile: {
      headline: "إنتاج البودكاست والصوت، من الميكروفون حتى المنصة",
      about:
        "استوديو صغير في سلا، جدرانه من الفلين وباب ثقيل. أسجل، أنظف الصوت، أقص ما لا يلزم وأترك الضحكة في مكانها.\n\nJe fais aussi le son des films des autres : vent, moteurs, mouettes.",
      city: "Salé",
      languages: ["ar", "fr"],
      skills: ["Podcasts", "Sound editing", "Mixing", "Field recording"],
    },
  },
  {
    username: "ghita",
    name: "Ghita Bennis",
    kind: "freelancer",
    joinedDaysAgo: 431,
    profile: {
      headline: "Photographe d’objets et d’artisanat, à Fès",
      about:
        "Je photographie ce que les mains font : cuir, cuivre, tapis, céramique. Fond neutre pour le catalogue, atelier et poussière pour le reste. J’ai une boîte à lumière qui tient dans une ruelle de la médina, et un âne loué pour le matériel lourd. C’est vrai.",
      city: "Fès",
      languages: ["fr", "ar", "en"],
      skills: ["Product photography", "Lightroom", "Catalogues", "Craft"],
    },
  },
  {
    username: "abdellah",
    name: "Abdellah Ouhammou",
    kind: "freelancer",
    joinedDaysAgo: 265,
    profile: {
      headline: "3D views of houses, riads and shops before they exist",
      about:
        "Architecte d’intérieur de formation, sept ans de chantiers à Béni Mellal. I model the real plot, the real sun and the neighbour’s wall, so that nobody is surprised in July.",
      city: "Béni Mellal",
      languages: ["zgh", "ar", "fr", "en"],
      skills: ["Blender", "SketchUp", "Interior design", "Plans"],
    },
  },
  {
    username: "loubna",
    name: "Loubna Cherkaoui",
    kind: "freelancer",
    joinedDaysAgo: 588,
    profile: {
      headline: "Comptable pour auto-entrepreneurs et petites SARL",
      about:
        "Déclarations, factures, CNSS, relances. Je réponds aux questions qu’on n’ose pas poser à son comptable, y compris « c’est quoi la TVA, déjà ? ». Vingt-six clients, zéro pénalité depuis 2021.",
      city: "Settat",
      languages: ["fr", "ar"],
      skills: ["Accounting", "VAT", "CNSS", "Invoices"],
    },
  },
  {
    username: "tarik",
    name: "Tarik Amezian",
    kind: "freelancer",
    joinedDaysAgo: 119,
    profile: {
      headline: "Integrations and small tools that save an hour a day",
      about:
        "I connect what does not talk: the till and the spreadsheet, WhatsApp and the calendar, the ERP and the courier. Small, documented, without a subscription. I live in Al Hoceima, work in the morning and swim at noon.",
      city: "Al Hoceima",
      languages: ["rif", "ar", "es", "en"],
      skills: ["Node.js", "APIs", "Google Sheets", "Automation"],
    },
  },
  {
    username: "asmae",
    name: "أسماء الورياغلي",
    kind: "freelancer",
    joinedDaysAgo: 82,
    profile: {
      headline: "Traductrice allemand, néerlandais, arabe",
      about:
        "Née à Utrecht, rentrée à El Jadida. Je traduis les lettres que les familles reçoivent d’Allemagne et des Pays-Bas, et je les explique. Les entreprises me donnent leurs notices, c’est moins émouvant.\n\nأترجم وأشرح، بالدارجة إن أردتم.",
      city: "El Jadida",
      languages: ["nl", "ar", "de", "fr"],
      skills: ["German", "Dutch", "Letters", "Manuals"],
    },
  },
  {
    username: "khadija",
    name: "Khadija Aabid",
    kind: "freelancer",
    joinedDaysAgo: 173,
    profile: {
      headline: "English copy for Moroccan companies that sell abroad",
      about:
        "I write the English that your buyers in Leeds and Lagos expect: short, exact, no “we are proud to”. Eight years of teaching in Ifrane taught me to cut with a smile.",
      city: "Ifrane",
      languages: ["en", "ar", "fr", "zgh"],
      skills: ["Copywriting", "Editing", "Pitch decks", "Product texts"],
    },
  },
];
