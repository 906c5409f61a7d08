import type { SeedGig } from "@/db/seed/types";

export const writingGigs: SeedGig[] = [
  {
    seller: "zineb",
    slug: "pages-web-en-francais",
    title: "Je rédige les pages de votre site en français",
    description:
      "Une heure d’entretien, puis des textes clairs, sans jargon, trouvables sur Google. Accueil, à propos, services : chaque page répond à une question que vos clients posent vraiment.",
    category: "writing",
    publishedDaysAgo: 8,
    packages: [
      ["Une page", "Entretien court et une page jusqu’à 500 mots", 450, 3, 1],
      ["Le site", "Cinq pages, titres et descriptions pour Google", 1_900, 8, 2],
      ["Le site et le blog", "Cinq pages et quatre articles", 3_600, 18, 2],
    ],
  },
  {
    seller: "zineb",
    slug: "newsletter-mensuelle",
    title: "Votre newsletter mensuelle, de l’idée à l’envoi",
    description:
      "Je trouve le sujet avec vous, j’écris, je mets en page, j’envoie et je vous dis qui a lu. Taux d’ouverture moyen de mes clients : 41 %.",
    category: "writing",
    publishedDaysAgo: 62,
    packages: [
      ["Un numéro", "Un numéro écrit et envoyé", 700, 5, 1],
      ["Un trimestre", "Trois numéros et un bilan", 1_900, 90, 2],
      ["Une année", "Douze numéros, modèle à vos couleurs", 6_900, 365, 2],
    ],
  },
  {
    seller: "sara",
    slug: "arabic-copywriting",
    title: "كتابة نصوص إعلانية بالعربية والدارجة",
    description:
      "جملة واحدة جيدة تبيع أكثر من صفحة كاملة. أكتب شعارات، ونصوص إعلانات للراديو والويب، وسيناريوهات قصيرة.\n\nأبدأ بعشرة أسئلة، ثم أرسل ثلاثة اتجاهات مختلفة تختارون منها واحداً.",
    category: "writing",
    publishedDaysAgo: 3,
    packages: [
      ["شعار", "ثلاثة اقتراحات لجملة واحدة", 400, 3, 2],
      ["إعلان", "نص إعلان 30 ثانية مع نسخة للويب", 900, 4, 2],
      ["حملة", "ستة نصوص بصوت واحد", 2_700, 10, 3],
    ],
  },
  {
    seller: "khadija",
    slug: "english-product-texts",
    title: "I will write the English your export buyers expect",
    description:
      "Product pages, labels, line sheets. I ask what the thing is for, who carries it home and what it weighs, then I write forty words that sell it and no adjective that lies.",
    category: "writing",
    publishedDaysAgo: 8,
    packages: [
      ["Ten products", "Forty words each, titles included", 650, 4, 2],
      ["Forty products", "With a style sheet for your next ones", 2_200, 10, 2],
      ["The whole shop", "A hundred products, home page, story page", 4_900, 21, 3],
    ],
  },
  {
    seller: "khadija",
    slug: "pitch-deck-edit",
    title: "Your pitch deck in English, cut by half",
    description:
      "Thirty slides become fourteen. You keep the numbers, I lose the fog, and we rehearse once by video with me as the bored investor. I am good at being bored.",
    category: "writing",
    publishedDaysAgo: 42,
    packages: [
      ["Edit", "Up to fifteen slides, corrected", 700, 3, 1],
      ["Cut", "Rewritten and reordered, speaker notes", 1_900, 6, 2],
      ["Cut and rehearsal", "Rewritten, two rehearsals by video", 2_800, 9, 2],
    ],
  },
  {
    seller: "sara",
    slug: "radio-script-darija",
    title: "سيناريو إذاعي قصير بالدارجة",
    description:
      "ثلاثون ثانية، صوتان، وضحكة واحدة في المكان المناسب. أكتب الحوار كما يقال في السوق، لا كما يكتب في العقود.\n\nأرسل نسخة مسجلة بصوتي لتسمعوا الإيقاع قبل الاستوديو.",
    category: "writing",
    publishedDaysAgo: 27,
    packages: [
      ["سبوت", "30 ثانية، صيغتان", 600, 3, 2],
      ["سلسلة", "أربع حلقات من دقيقة", 1_900, 8, 2],
      ["موسم رمضان", "ثلاثون كبسولة قصيرة", 9_500, 40, 3],
    ],
  },
  {
    seller: "zineb",
    slug: "etude-de-cas-client",
    title: "Une étude de cas qui donne envie de vous appeler",
    description:
      "J’appelle votre client, pas vous. Il raconte le problème, le moment où il a failli abandonner et ce qui a changé. Deux pages, une photo, trois chiffres vérifiés.",
    category: "writing",
    publishedDaysAgo: 54,
    packages: [
      ["Une étude", "Entretien de trente minutes et deux pages", 900, 6, 1],
      ["Trois études", "Trois clients, une version courte de chacune", 2_400, 14, 2],
      ["Le dossier", "Six études et une page pour les présenter", 4_300, 30, 2],
    ],
  },
];
