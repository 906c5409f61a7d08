import type { SeedJob } from "@/db/seed/types";

export const atlasJobs: SeedJob[] = [
  {
    company: "atlas",
    slug: "ui-designer-arabic-mobile-banking",
    title: "UI designer for an Arabic-first mobile banking app",
    description:
      "We are redesigning the mobile app of a regional bank. The first language is Arabic, the second French, so you must be at home in right-to-left layouts.\n\nYou will work with our researcher and two Flutter developers for six weeks, three days a week, mostly remote with one workshop in Casablanca. Please show us one right-to-left screen you are proud of.",
    category: "design",
    city: "Casablanca",
    skills: ["Figma", "Right-to-left", "Design systems"],
    budget: [18_000, 26_000],
    publishedDaysAgo: 2,
  },
  {
    company: "atlas",
    slug: "traduction-portail-universitaire",
    title: "Traduction d’un portail universitaire, français vers arabe",
    description:
      "Environ 24 000 mots : inscriptions, bourses, règlement intérieur. Un glossaire existe, il est à compléter. Livraison par lots de 4 000 mots, relecture comprise.\n\nLe ton doit rester simple : ce sont des bacheliers qui lisent, souvent sur leur téléphone.",
    category: "translation",
    city: "Casablanca",
    skills: ["French to Arabic", "Glossaries", "Proofreading"],
    budget: [9_000, 12_000],
    publishedDaysAgo: 11,
  },
  {
    company: "atlas",
    slug: "community-manager-lancement",
    title: "Community manager pour un lancement de trois mois",
    description:
      "Lancement d’une application de covoiturage entre universités. Instagram et TikTok, en darija, avec réponses aux commentaires le soir et le week-end.",
    category: "marketing",
    city: "Casablanca",
    skills: ["TikTok", "Instagram", "Darija"],
    budget: [10_000, 15_000],
    publishedDaysAgo: 29,
  },
  {
    company: "atlas",
    slug: "brand-refresh-draft",
    title: "Refresh of our own brand",
    description: "Internal draft: scope and budget still to be agreed before this goes public.",
    category: "design",
    city: "Casablanca",
    skills: ["Brand identity"],
    budget: [20_000, 30_000],
    publishedDaysAgo: null,
  },
  {
    company: "atlas",
    slug: "podcast-economie-darija",
    title: "Podcast de dix épisodes sur l’argent de tous les jours, en darija",
    description:
      "Tontines, crédits, chèques sans provision : dix épisodes de vingt minutes, avec des invités qui n’ont jamais parlé dans un micro. Nous avons les invités et un salon calme au quatrième étage.\n\nIl nous manque quelqu’un pour enregistrer, monter et rassurer.",
    category: "video",
    city: "Casablanca",
    skills: ["Podcasts", "Darija", "Sound editing"],
    budget: [11_000, 15_000],
    publishedDaysAgo: 10,
  },
  {
    company: "atlas",
    slug: "relecture-rapport-anglais",
    title: "English editing of a 70-page report on school connectivity",
    description:
      "Written by four people in three languages. We need one voice, the same words for the same things, and tables that agree with the text. The numbers are right, please do not touch them.",
    category: "writing",
    city: "Casablanca",
    skills: ["English editing", "Reports"],
    budget: [4_000, 5_500],
    publishedDaysAgo: 20,
  },
];
