import type { SeedJob } from "@/db/seed/types";

export const arganiaJobs: SeedJob[] = [
  {
    company: "argania",
    slug: "packaging-soin-visage",
    title: "Packaging for a new face care line",
    description:
      "Four products, one family look: bottle labels, boxes and a travel set. French, Arabic and English on each. You get the dielines from our printer in Aït Melloul and one visit to the press.\n\nWe like calm packaging that tells where the oil comes from without showing a goat in a tree.",
    category: "design",
    city: "Agadir",
    skills: ["Packaging", "Print", "Arabic lettering"],
    budget: [12_000, 16_000],
    publishedDaysAgo: 4,
  },
  {
    company: "argania",
    slug: "videos-courtes-cooperative",
    title: "Six short videos in our cooperatives",
    description:
      "Two days of filming with the women who press the oil, then six videos of 40 seconds with subtitles in three languages. Tachelhit is a plus, patience is a must.",
    category: "video",
    city: "Agadir",
    skills: ["Filming", "Subtitles", "Tachelhit"],
    budget: [14_000, 20_000],
    publishedDaysAgo: 9,
  },
  {
    company: "argania",
    slug: "tableau-de-bord-export",
    title: "Tableau de bord des ventes à l’export",
    description:
      "Nos chiffres vivent dans six fichiers Excel et un ERP. Nous voulons un tableau de bord par pays et par produit, mis à jour chaque nuit, que la direction lit sans mode d’emploi.",
    category: "business",
    city: "Agadir",
    skills: ["Power BI", "Excel", "SQL"],
    budget: [8_000, 11_000],
    publishedDaysAgo: 13,
  },
  {
    company: "argania",
    slug: "photos-catalogue-export",
    title: "Catalogue photo de 45 produits pour l’export",
    description:
      "Flacons, savons, coffrets : fond clair, couleurs justes, étiquettes lisibles. Vous travaillez chez nous ou nous vous envoyons deux cartons, assurés. L’or de l’huile doit ressembler à de l’huile.",
    category: "marketing",
    city: "Agadir",
    skills: ["Product photography", "Retouching"],
    budget: [6_500, 9_000],
    publishedDaysAgo: 5,
  },
];
