import type { SeedGig } from "@/db/seed/types";

export const businessGigs: SeedGig[] = [
  {
    seller: "reda",
    slug: "business-plan-bank-file",
    title: "Business plan et dossier bancaire qui passe en comité",
    description:
      "J’ai lu ces dossiers pendant douze ans. Prévisionnel sur trois ans, besoin en fonds de roulement, lettre d’accompagnement : tout ce que le chargé d’affaires demandera, avant qu’il le demande.",
    category: "business",
    publishedDaysAgo: 7,
    packages: [
      ["Prévisionnel", "Trois ans, avec hypothèses", 1_800, 6, 2],
      ["Dossier", "Prévisionnel, plan rédigé, annexes", 3_900, 12, 3],
      ["Dossier et rendez-vous", "Le dossier, puis je vous prépare à l’oral", 5_200, 16, 3],
    ],
  },
  {
    seller: "ismail",
    slug: "power-bi-dashboard",
    title: "Un tableau de bord Power BI que vous lirez vraiment",
    description:
      "Je branche vos fichiers Excel ou votre logiciel, je nettoie, et je mets cinq chiffres sur un écran. Pas trente. Formation d’une heure par visio, en français ou en darija.",
    category: "business",
    publishedDaysAgo: 11,
    packages: [
      ["Une page", "Une source, cinq indicateurs", 1_000, 4, 2],
      ["Trois pages", "Trois sources, filtres, mise à jour chaque nuit", 2_700, 9, 2],
      ["Direction", "Tout, avec accès par équipe et formation", 5_400, 18, 3],
    ],
  },
  {
    seller: "meryem",
    slug: "user-tests-five-people",
    title: "User tests with five real people, in Darija",
    description:
      "I find five people who resemble your users, sit next to them in Rabat or Salé, and film their hands. You get the ten problems that matter, with clips you can show your boss.",
    category: "business",
    publishedDaysAgo: 37,
    packages: [
      ["One task", "Five people, one task, notes", 2_400, 8, 1],
      ["Full test", "Five people, five tasks, clips and report", 4_700, 12, 1],
      ["Before and after", "Two rounds, six weeks apart", 8_200, 45, 2],
    ],
  },
  {
    seller: "loubna",
    slug: "auto-entrepreneur-year",
    title: "Votre année d’auto-entrepreneur, sans pénalité",
    description:
      "Quatre déclarations, vos factures au bon format, un rappel avant chaque date et une réponse le jour même. Je ne juge pas la boîte à chaussures.",
    category: "business",
    publishedDaysAgo: 2,
    packages: [
      ["Un trimestre", "La déclaration et ses justificatifs", 250, 5, 1],
      ["Une année", "Quatre déclarations, modèles de factures", 850, 365, 2],
      ["Rattrapage", "Les années en retard, et une année propre", 2_400, 30, 2],
    ],
  },
  {
    seller: "loubna",
    slug: "monthly-books-sarl",
    title: "La comptabilité mensuelle de votre petite SARL",
    description:
      "Achats, ventes, banque, TVA, paie jusqu’à cinq personnes. Le 10 du mois, vous recevez une page : ce que vous avez gagné, ce que vous devez, ce qui cloche.",
    category: "business",
    publishedDaysAgo: 61,
    packages: [
      ["Un mois", "Jusqu’à quarante pièces", 900, 30, 1],
      ["Un trimestre", "Trois mois et la TVA", 2_500, 90, 2],
      ["Une année", "Douze mois, bilan préparé pour l’expert-comptable", 9_200, 365, 2],
    ],
  },
  {
    seller: "ismail",
    slug: "stock-that-adds-up",
    title: "جرد ومخزون كيطابقو، فملف إكسل واحد",
    description:
      "كندير ليكم ملف كيعرف شنو دخل، شنو خرج وشنو بقا، وكيعلمكم قبل ما تسالي السلعة. كنجي ندير الجرد الأول معاكم إلا كنتو فوجدة ولا بركان.\n\nPour ceux qui ont trois cahiers et deux vérités.",
    category: "business",
    publishedDaysAgo: 18,
    packages: [
      ["ملف", "حتى 200 منتوج", 800, 4, 2],
      ["ملف وتكوين", "حتى 1000 منتوج، ساعة تكوين", 1_900, 8, 2],
      ["جرد كامل", "الجرد الأول معاكم فالمحل", 3_800, 14, 2],
    ],
  },
  {
    seller: "reda",
    slug: "price-your-work",
    title: "Combien vendre ? Calcul de vos prix en une séance",
    description:
      "Une heure et demie, vos chiffres, mon tableur. Coût de revient, marge, prix de gros, prix de détail, et la remise que vous ne devriez plus accorder.",
    category: "business",
    publishedDaysAgo: 39,
    packages: [
      ["La séance", "Une séance et le tableur", 700, 3, 1],
      ["La gamme", "Vingt produits calculés avec vous", 1_700, 7, 2],
      ["La gamme et les grossistes", "Le calcul, puis vos conditions par écrit", 2_600, 12, 2],
    ],
  },
];
