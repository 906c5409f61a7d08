import type { SeedGig } from "@/db/seed/types";

export const marketingGigs: SeedGig[] = [
  {
    seller: "kawtar",
    slug: "instagram-for-restaurants",
    title: "I will run the Instagram of your restaurant for a month",
    description:
      "One shooting day, twelve posts, eight stories a week, answers to every comment in the language it was written in. You approve the month in one go on the 25th.",
    category: "marketing",
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
    publishedDaysAgo: 48,
    packages: [
      ["Dix plats", "Deux heures sur place, dix photos", 950, 4, 1],
      ["Demi-journée", "Quarante photos, plats et lieu", 2_200, 6, 1],
      ["Journée", "Quatre-vingts photos et dix vidéos courtes", 3_900, 9, 2],
    ],
  },
  {
    seller: "anas",
    slug: "google-ads-small-budget",
    title: "Google Ads for small budgets, explained in plain words",
    description:
      "From 1,500 MAD of ads a month. I set up the account in your name, write the ads in French and Arabic, and send one page on the first of the month: spent, calls, cost per call.",
    category: "marketing",
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
    publishedDaysAgo: 70,
    packages: [
      ["Fiche Google", "Fiche complète et dix photos", 600, 4, 1],
      ["Quartier", "Fiche, annuaires, trois pages", 2_100, 14, 2],
      ["Ville", "Huit pages, suivi de trois mois", 4_800, 90, 3],
    ],
  },
  {
    seller: "ghita",
    slug: "product-photos-crafts",
    title: "Photos de produits artisanaux sur fond neutre",
    description:
      "Cuir, céramique, cuivre, textile. Couleurs justes, vérifiées sur votre pièce et non sur mon écran. Envoyez un carton à Fès, il repart avec vos objets et vous recevez un lien.",
    category: "marketing",
    publishedDaysAgo: 3,
    packages: [
      ["Dix objets", "Deux vues chacun, fond clair", 800, 5, 1],
      ["Trente objets", "Trois vues, un détail, une pièce portée", 2_100, 10, 1],
      ["La collection", "Quatre-vingts objets et dix photos d’atelier", 4_600, 18, 2],
    ],
  },
  {
    seller: "ghita",
    slug: "workshop-day-fes",
    title: "Une journée dans votre atelier, à Fès ou à Séfrou",
    description:
      "Les mains, les outils, l’apprenti qui regarde. Soixante photos pour raconter d’où vient ce que vous vendez. Je range mes affaires avant l’appel à la prière.",
    category: "marketing",
    publishedDaysAgo: 72,
    packages: [
      ["Deux heures", "Vingt photos", 900, 4, 1],
      ["La journée", "Soixante photos, trois portraits", 2_300, 7, 1],
      ["La journée et l’histoire", "Photos et un texte de deux pages avec Zineb", 3_700, 14, 2],
    ],
  },
  {
    seller: "kawtar",
    slug: "tiktok-first-month",
    title: "I will open the TikTok of your riad and make it breathe",
    description:
      "Three videos a week, filmed in one morning, in the languages of your guests. No dance unless the cook insists.\n\nAt the end of the month you know which film brought a booking, and so do I.",
    category: "marketing",
    publishedDaysAgo: 15,
    packages: [
      ["First week", "Plan, three videos, the account set up", 1_100, 7, 1],
      ["First month", "Twelve videos and answers to comments", 3_600, 30, 2],
      ["Season", "Three months and a summary in numbers", 9_400, 90, 3],
    ],
  },
  {
    seller: "anas",
    slug: "ads-audit-one-page",
    title: "Audit of your ads account, on one page",
    description:
      "Where your money went in ninety days: what brought a call, what brought a robot from nowhere. I write it on one page, with three things to stop on Monday.",
    category: "marketing",
    publishedDaysAgo: 25,
    packages: [
      ["One account", "Google or Meta, one page", 500, 3, 1],
      ["Both accounts", "Google and Meta, one page each, a call", 850, 4, 1],
      ["Audit and repair", "Both accounts, then I do the three things", 2_200, 12, 2],
    ],
  },
];
