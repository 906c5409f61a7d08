import type { SeedJob } from "@/db/seed/types";

export const rifsolarJobs: SeedJob[] = [
  {
    company: "rifsolar",
    slug: "vues-toitures-solaires",
    title: "Vues 3D de toitures avec panneaux, pour nos devis",
    description:
      "Le client veut voir sa maison avec les panneaux dessus, et l’ombre du minaret à quatre heures. Une trentaine de vues par mois, à partir de nos photos et de nos relevés. Mission de trois mois, renouvelable.",
    category: "design",
    city: "Al Hoceima",
    skills: ["3D", "Solar", "Blender"],
    budget: [12_000, 16_000],
    publishedDaysAgo: 9,
  },
  {
    company: "rifsolar",
    slug: "suivi-stock-camions",
    title: "Suivi du stock dans deux camions et un dépôt",
    description:
      "Chaque matin il manque un onduleur, et chaque soir il est dans l’autre camion. Nous voulons savoir où sont les choses, sur téléphone, sans réseau dans la montagne.",
    category: "development",
    city: "Al Hoceima",
    skills: ["Offline first", "Stock", "Tools"],
    budget: [14_000, 20_000],
    publishedDaysAgo: 16,
  },
];
