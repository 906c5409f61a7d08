import type { SeedGig } from "./types";

export const gigs: SeedGig[] = [
  {
    seller: "salma",
    slug: "logo-and-brand-identity",
    title: "I will design a logo that works in Arabic and Latin script",
    description:
      "Your name will be read from a shop sign, a phone and a paper bag, in two alphabets. I draw both together, so that neither looks like the translation of the other.\n\nHow it goes: we talk for half an hour, I send a page with the direction I understood, you correct it, and only then do I start to draw. You see sketches after three days.\n\nYou receive vector files, a one-page guide and the rights to everything.",
    category: "design",
    cover: "design-1",
    publishedDaysAgo: 3,
    packages: [
      ["Logo", "One direction in both scripts, vector files", 1_200, 5, 2],
      ["Logo and cards", "Two directions, business card, social pictures, one-page guide", 2_600, 8, 3],
      ["Identity", "Logo, colours, type, packaging or menu, signs and a 20-page guide", 6_500, 18, 4],
    ],
  },
  {
    seller: "salma",
    slug: "packaging-for-local-products",
    title: "Packaging pour produits du terroir",
    description:
      "Huile, miel, amlou, savon : une étiquette qui donne envie et qui respecte les mentions obligatoires (ONSSA, poids, langues).\n\nJe travaille à partir du gabarit de votre imprimeur et je vérifie l’épreuve avec vous. Si vous n’avez pas encore d’imprimeur, je vous en recommande trois.",
    category: "design",
    cover: "design-2",
    publishedDaysAgo: 26,
    packages: [
      ["Une étiquette", "Un produit, deux langues, fichier prêt à imprimer", 900, 5, 2],
      ["Une gamme", "Jusqu’à quatre produits de la même famille", 2_800, 10, 3],
      ["Gamme et boîte", "Quatre étiquettes, une boîte, une photo de mise en situation", 4_900, 16, 3],
    ],
  },
  {
    seller: "salma",
    slug: "arabic-lettering",
    title: "Hand-drawn Arabic lettering for walls, covers and signs",
    description:
      "A word or a sentence, drawn for one place: a café wall, a book cover, the front of a shop. Maghribi, kufic or a free hand, from pencil to vector.\n\nSend me a photo of the wall and the sentence. I say yes to poetry faster than to slogans.",
    category: "design",
    cover: "design-3",
    publishedDaysAgo: 58,
    packages: [
      ["One word", "Up to 10 letters, vector file", 700, 4, 2],
      ["One sentence", "Up to 8 words, two layouts to choose from", 1_500, 7, 2],
      ["A wall", "Drawing at full size, with a stencil and a visit in Casablanca", 4_200, 14, 2],
    ],
  },
  {
    seller: "salma",
    slug: "wedding-invitations",
    title: "Wedding invitations, drawn by hand",
    description: "A draft that I will publish when the spring season begins.",
    category: "design",
    cover: "marketing-2",
    publishedDaysAgo: null,
    packages: [
      ["Card", "One card, both sides", 800, 6, 2],
      ["Set", "Card, envelope and menu", 1_600, 9, 2],
      ["Suite", "Everything on paper, from the date to the thanks", 3_400, 15, 3],
    ],
  },
  {
    seller: "mehdi",
    slug: "fast-website-for-your-business",
    title: "I will build a fast website for your business",
    description:
      "A site that opens in a second on a cheap phone, in French, Arabic and English, that you can edit yourself.\n\nI write it with Next.js, put it on a server in Europe or Morocco as you prefer, and show you work every two days. Domain, e-mail and Google listing are set up with you, in your name.\n\nNot included: photos and texts, but I work with people who do both well.",
    category: "development",
    cover: "development-1",
    publishedDaysAgo: 1,
    packages: [
      ["One page", "A single page with contact, map and opening hours", 2_500, 6, 2],
      ["Small site", "Up to six pages, three languages, editor for your texts", 6_800, 14, 3],
      ["Site and booking", "Small site with reservations, CMI payment and e-mail reminders", 14_500, 28, 4],
    ],
  },
  {
    seller: "mehdi",
    slug: "reservation-system-riad",
    title: "Système de réservation pour riads et maisons d’hôtes",
    description:
      "Réservations directes, sans commission. Calendrier synchronisé avec Booking et Airbnb, acompte par carte marocaine ou étrangère, confirmation par e-mail et WhatsApp.\n\nFormation de votre équipe comprise, sur place entre Rabat et Essaouira.",
    category: "development",
    cover: "development-2",
    publishedDaysAgo: 19,
    packages: [
      ["Calendrier", "Calendrier synchronisé et demande de réservation", 4_800, 10, 2],
      ["Réservation", "Calendrier, acompte en ligne, e-mails en trois langues", 9_500, 20, 3],
      ["Complet", "Réservation, tableau de bord, formation et six mois de suivi", 16_000, 30, 4],
    ],
  },
  {
    seller: "mehdi",
    slug: "website-repair",
    title: "I will repair a slow or broken website",
    description:
      "Slow pages, hacked WordPress, a form that sends nothing: I find out why, repair it, and write down what was wrong in words you can keep. You pay only when it works.",
    category: "development",
    cover: "development-3",
    publishedDaysAgo: 74,
    packages: [
      ["Diagnosis", "A written report with what to do first", 500, 2, 1],
      ["Repair", "Diagnosis and up to one day of work", 1_400, 4, 1],
      ["Repair and care", "Repair, then three months of updates and backups", 3_200, 7, 2],
    ],
  },
  {
    seller: "imane",
    slug: "sworn-translation",
    title: "Traduction assermentée arabe, français, anglais",
    description:
      "Actes, diplômes, statuts, jugements, contrats. Traduction certifiée, cachet et signature, envoi du scan puis de l’original par Amana partout au Maroc.\n\nIndiquez le pays où le document sera présenté : les exigences changent d’un consulat à l’autre.",
    category: "translation",
    cover: "translation-1",
    publishedDaysAgo: 5,
    packages: [
      ["Acte simple", "Une page, certifiée, sous 48 heures", 180, 2, 1],
      ["Dossier", "Jusqu’à six pages", 850, 4, 1],
      ["Contrat", "Jusqu’à vingt pages, glossaire et relecture à deux", 2_900, 9, 2],
    ],
  },
  {
    seller: "imane",
    slug: "website-localisation-arabic",
    title: "I will translate your website into Arabic that people read",
    description:
      "Modern standard Arabic, short sentences, the words your customers type into Google. I translate inside your files (JSON, PO, XLIFF) and check the pages once they are live, right to left.",
    category: "translation",
    cover: "translation-2",
    publishedDaysAgo: 33,
    packages: [
      ["1,000 words", "Translation and one check on the live page", 650, 3, 1],
      ["5,000 words", "Translation, glossary, check on the live pages", 2_900, 9, 2],
      ["15,000 words", "Everything, with a second reader", 7_800, 21, 2],
    ],
  },
  {
    seller: "hamza",
    slug: "reels-editing",
    title: "مونتاج ديال Reels و TikTok لي كيتشافو حتى للخر",
    description:
      "صيفط ليا الروشات، وأنا نرجع ليك فيديو فيه بداية كتشد، سوتيتر بالدارجة ولا بالفرنسية، وموسيقى حقوقها خالصة.\n\nEnvoyez vos rushs, je rends une vidéo verticale prête à publier. Un aller-retour sur le brouillon, puis la version finale le lendemain.",
    category: "video",
    cover: "video-1",
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
    cover: "video-2",
    publishedDaysAgo: 41,
    packages: [
      ["Deux minutes", "Montage, son et sous-titres", 1_100, 5, 2],
      ["Cinq minutes", "Montage, habillage, deux langues", 2_400, 9, 2],
      ["Série", "Quatre vidéos de deux minutes", 3_900, 15, 3],
    ],
  },
  {
    seller: "zineb",
    slug: "pages-web-en-francais",
    title: "Je rédige les pages de votre site en français",
    description:
      "Une heure d’entretien, puis des textes clairs, sans jargon, trouvables sur Google. Accueil, à propos, services : chaque page répond à une question que vos clients posent vraiment.",
    category: "writing",
    cover: "writing-1",
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
    cover: "writing-2",
    publishedDaysAgo: 62,
    packages: [
      ["Un numéro", "Un numéro écrit et envoyé", 700, 5, 1],
      ["Un trimestre", "Trois numéros et un bilan", 1_900, 90, 2],
      ["Une année", "Douze numéros, modèle à vos couleurs", 6_900, 365, 2],
    ],
  },
  {
    seller: "ayoub",
    slug: "flutter-app-for-your-service",
    title: "I will build your Android and iOS app with Flutter",
    description:
      "One app for both stores, in Arabic and French, that keeps working when the network does not. I publish it under your account and hand over the code.\n\nFirst we agree on the five screens that matter. The rest can wait for version two.",
    category: "development",
    cover: "development-2",
    publishedDaysAgo: 10,
    packages: [
      ["Prototype", "Five clickable screens on your phone", 3_900, 8, 2],
      ["First version", "Up to ten screens, sign-in, notifications", 17_000, 35, 3],
      ["Full app", "First version, payments, admin page, three months of care", 32_000, 60, 4],
    ],
  },
  {
    seller: "kawtar",
    slug: "instagram-for-restaurants",
    title: "I will run the Instagram of your restaurant for a month",
    description:
      "One shooting day, twelve posts, eight stories a week, answers to every comment in the language it was written in. You approve the month in one go on the 25th.",
    category: "marketing",
    cover: "marketing-1",
    publishedDaysAgo: 4,
    packages: [
      ["Plan", "Calendar and texts, you take the pictures", 1_300, 7, 2],
      ["Month", "Shooting day, twelve posts, stories, answers", 3_800, 30, 2],
      ["Quarter", "Three months, reels included", 9_900, 90, 3],
    ],
  },
  {
    seller: "kawtar",
    slug: "food-photography-marrakech",
    title: "Photos de plats et d’ambiance à Marrakech",
    description:
      "Lumière naturelle, une demi-journée chez vous, quarante photos retouchées pour la carte, le site et les réseaux. Je viens avec les fonds et la vaisselle s’il en manque.",
    category: "marketing",
    cover: "marketing-2",
    publishedDaysAgo: 48,
    packages: [
      ["Dix plats", "Deux heures sur place, dix photos", 950, 4, 1],
      ["Demi-journée", "Quarante photos, plats et lieu", 2_200, 6, 1],
      ["Journée", "Quatre-vingts photos et dix vidéos courtes", 3_900, 9, 2],
    ],
  },
  {
    seller: "omar",
    slug: "boutique-woocommerce",
    title: "Boutique en ligne WooCommerce pour coopératives",
    description:
      "Vos produits en ligne en deux semaines : paiement à la livraison, CMI, suivi Amana. Je forme deux personnes de la coopérative, en tachelhit si vous préférez, et je laisse un guide imprimé.",
    category: "development",
    cover: "development-1",
    publishedDaysAgo: 12,
    packages: [
      ["Vitrine", "Jusqu’à dix produits, commande par WhatsApp", 2_200, 7, 2],
      ["Boutique", "Jusqu’à cinquante produits, paiement et livraison", 5_500, 14, 3],
      ["Boutique et export", "Deux langues, prix en euros, envoi à l’étranger", 8_900, 21, 3],
    ],
  },
  {
    seller: "omar",
    slug: "shopify-migration",
    title: "Migration vers Shopify sans perdre vos clients",
    description:
      "Produits, clients, commandes et adresses repris à l’identique, redirections comprises, bascule la nuit. Je reste au téléphone le lendemain matin.",
    category: "development",
    cover: "business-2",
    publishedDaysAgo: 95,
    packages: [
      ["Petite boutique", "Jusqu’à 100 produits", 3_400, 8, 1],
      ["Boutique", "Jusqu’à 1 000 produits, thème adapté", 7_200, 15, 2],
      ["Sur mesure", "Plusieurs langues, application métier", 13_500, 30, 3],
    ],
  },
  {
    seller: "hind",
    slug: "illustrated-menu",
    title: "An illustrated menu for your café",
    description:
      "Gouache drawings of your dishes, your street, your cat. I deliver a menu ready for print and small pictures for your social pages.",
    category: "design",
    cover: "design-2",
    publishedDaysAgo: 6,
    packages: [
      ["One page", "Four small drawings and the layout", 1_100, 7, 2],
      ["Folded menu", "Ten drawings, four pages", 2_300, 12, 2],
      ["The whole place", "Menu, placemat, window and cup", 4_600, 20, 3],
    ],
  },
  {
    seller: "hind",
    slug: "children-book-illustration",
    title: "Illustrations pour albums jeunesse",
    description:
      "Du chemin de fer à la dernière planche. Je lis le texte à voix haute, je découpe avec vous, puis je peins. Trois albums publiés, un quatrième en route.",
    category: "design",
    cover: "writing-2",
    publishedDaysAgo: 88,
    packages: [
      ["Une planche", "Une double page finie", 1_000, 6, 2],
      ["Un cahier", "Huit doubles pages", 7_200, 40, 2],
      ["Un album", "Seize doubles pages et la couverture", 14_000, 75, 3],
    ],
  },
  {
    seller: "reda",
    slug: "business-plan-bank-file",
    title: "Business plan et dossier bancaire qui passe en comité",
    description:
      "J’ai lu ces dossiers pendant douze ans. Prévisionnel sur trois ans, besoin en fonds de roulement, lettre d’accompagnement : tout ce que le chargé d’affaires demandera, avant qu’il le demande.",
    category: "business",
    cover: "business-1",
    publishedDaysAgo: 7,
    packages: [
      ["Prévisionnel", "Trois ans, avec hypothèses", 1_800, 6, 2],
      ["Dossier", "Prévisionnel, plan rédigé, annexes", 3_900, 12, 3],
      ["Dossier et rendez-vous", "Le dossier, puis je vous prépare à l’oral", 5_200, 16, 3],
    ],
  },
  {
    seller: "sara",
    slug: "arabic-copywriting",
    title: "كتابة نصوص إعلانية بالعربية والدارجة",
    description:
      "جملة واحدة جيدة تبيع أكثر من صفحة كاملة. أكتب شعارات، ونصوص إعلانات للراديو والويب، وسيناريوهات قصيرة.\n\nأبدأ بعشرة أسئلة، ثم أرسل ثلاثة اتجاهات مختلفة تختارون منها واحداً.",
    category: "writing",
    cover: "writing-1",
    publishedDaysAgo: 3,
    packages: [
      ["شعار", "ثلاثة اقتراحات لجملة واحدة", 400, 3, 2],
      ["إعلان", "نص إعلان 30 ثانية مع نسخة للويب", 900, 4, 2],
      ["حملة", "ستة نصوص بصوت واحد", 2_700, 10, 3],
    ],
  },
  {
    seller: "anas",
    slug: "google-ads-small-budget",
    title: "Google Ads for small budgets, explained in plain words",
    description:
      "From 1,500 MAD of ads a month. I set up the account in your name, write the ads in French and Arabic, and send one page on the first of the month: spent, calls, cost per call.",
    category: "marketing",
    cover: "marketing-2",
    publishedDaysAgo: 9,
    packages: [
      ["Setup", "Account, two campaigns, call tracking", 1_200, 5, 1],
      ["Setup and month", "Setup and one month of care", 1_900, 30, 2],
      ["Quarter", "Setup, three months, a landing page", 4_300, 90, 3],
    ],
  },
  {
    seller: "anas",
    slug: "local-seo",
    title: "Référencement local : être trouvé dans votre quartier",
    description:
      "Fiche Google complète, avis, annuaires, pages par quartier. Résultat visible en six à huit semaines, rapport avant et après.",
    category: "marketing",
    cover: "marketing-1",
    publishedDaysAgo: 70,
    packages: [
      ["Fiche Google", "Fiche complète et dix photos", 600, 4, 1],
      ["Quartier", "Fiche, annuaires, trois pages", 2_100, 14, 2],
      ["Ville", "Huit pages, suivi de trois mois", 4_800, 90, 3],
    ],
  },
  {
    seller: "meryem",
    slug: "rtl-interface-review",
    title: "I will review your app in Arabic, right to left",
    description:
      "Icons that point the wrong way, numbers that jump, text cut in two: I go through your app as an Arabic reader, film what breaks and write down how to fix it, in order of pain.",
    category: "design",
    cover: "translation-1",
    publishedDaysAgo: 14,
    packages: [
      ["Five screens", "Review with screenshots", 900, 3, 1],
      ["Whole app", "Review, video walk-through, call with your team", 2_600, 7, 1],
      ["Review and redesign", "Review, then corrected screens in Figma", 6_400, 16, 3],
    ],
  },
  {
    seller: "ismail",
    slug: "power-bi-dashboard",
    title: "Un tableau de bord Power BI que vous lirez vraiment",
    description:
      "Je branche vos fichiers Excel ou votre logiciel, je nettoie, et je mets cinq chiffres sur un écran. Pas trente. Formation d’une heure par visio, en français ou en darija.",
    category: "business",
    cover: "business-2",
    publishedDaysAgo: 11,
    packages: [
      ["Une page", "Une source, cinq indicateurs", 1_000, 4, 2],
      ["Trois pages", "Trois sources, filtres, mise à jour chaque nuit", 2_700, 9, 2],
      ["Direction", "Tout, avec accès par équipe et formation", 5_400, 18, 3],
    ],
  },
  {
    seller: "fatimazahra",
    slug: "voice-over-arabic-french",
    title: "Voix off en arabe, en darija et en français",
    description:
      "Enregistrement en cabine, fichier propre le lendemain. Publicité, e-learning, standard téléphonique, livre audio. Une phrase d’essai gratuite sur votre texte.",
    category: "video",
    cover: "video-2",
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
    cover: "video-1",
    publishedDaysAgo: 21,
    packages: [
      ["Pictures", "Twenty aerial pictures", 1_800, 5, 1],
      ["Film", "One minute, vertical cut, twenty pictures", 4_500, 9, 2],
      ["Two days", "Three-minute film with people and sound", 9_800, 18, 2],
    ],
  },
  {
    seller: "nora",
    slug: "spanish-translation-catalogue",
    title: "Traducción de catálogos y menús al español",
    description:
      "Del francés, del árabe o de la darija. Traduzco dentro de su archivo (Excel, InDesign) para que no haya que maquetar dos veces.\n\nJ’accompagne aussi vos rendez-vous avec des acheteurs espagnols, par téléphone.",
    category: "translation",
    cover: "translation-2",
    publishedDaysAgo: 13,
    packages: [
      ["Menu", "Une carte jusqu’à 60 plats", 400, 2, 1],
      ["Catalogue", "Jusqu’à 200 produits", 1_700, 7, 2],
      ["Catalogue et appels", "Le catalogue et trois heures d’interprétation", 2_900, 12, 2],
    ],
  },
  {
    seller: "meryem",
    slug: "user-tests-five-people",
    title: "User tests with five real people, in Darija",
    description:
      "I find five people who resemble your users, sit next to them in Rabat or Salé, and film their hands. You get the ten problems that matter, with clips you can show your boss.",
    category: "business",
    cover: "business-1",
    publishedDaysAgo: 37,
    packages: [
      ["One task", "Five people, one task, notes", 2_400, 8, 1],
      ["Full test", "Five people, five tasks, clips and report", 4_700, 12, 1],
      ["Before and after", "Two rounds, six weeks apart", 8_200, 45, 2],
    ],
  },
];
