import type { SeedJob } from "@/db/seed/types";

export const bahjaJobs: SeedJob[] = [
  {
    company: "bahja",
    slug: "menu-semaine-bureaux",
    title: "Application pour choisir ses repas de la semaine",
    description:
      "Le jeudi avant midi, trois cents bureaux choisissent leurs plats de la semaine suivante. Aujourd’hui cela se passe dans un tableur et dans la douleur. Web d’abord, simple, rapide, en français et en arabe.",
    category: "development",
    city: "Marrakech",
    skills: ["Next.js", "Ordering", "Mobile web"],
    budget: [28_000, 40_000],
    publishedDaysAgo: 2,
  },
  {
    company: "bahja",
    slug: "nom-et-ton-casablanca",
    title: "Un ton et des textes pour arriver à Casablanca",
    description:
      "À Marrakech on nous connaît. À Casablanca personne ne nous attend. Il nous faut une phrase, un ton, six textes pour des affiches devant les tours de bureaux, en darija qui sent la cuisine.",
    category: "writing",
    city: "Marrakech",
    skills: ["Darija", "Copywriting", "Campaigns"],
    budget: [5_000, 8_000],
    publishedDaysAgo: 14,
  },
  {
    company: "bahja",
    slug: "cout-d-un-repas",
    title: "Le vrai coût d’un repas, plat par plat",
    description:
      "Nous savons ce que nous gagnons par mois, pas ce que nous perdons sur le tajine de pruneaux. Calcul par plat, fiche simple pour la cuisine, révision chaque mois pendant un trimestre.",
    category: "business",
    city: "Marrakech",
    skills: ["Cost accounting", "Excel"],
    budget: [7_000, 9_500],
    publishedDaysAgo: 6,
  },
];
