import type { SeedJob } from "@/db/seed/types";

export const saharatripsJobs: SeedJob[] = [
  {
    company: "saharatrips",
    slug: "desert-travel-film",
    title: "A three-minute film about a desert journey",
    description:
      "Join a group for four days, film it without disturbing it, and tell it in three minutes. Food, camel and tent included. You keep the right to show the film.",
    category: "video",
    city: "Merzouga",
    skills: ["Travel film", "Drone", "Sound"],
    budget: [16_000, 24_000],
    publishedDaysAgo: 7,
  },
  {
    company: "saharatrips",
    slug: "spanish-website-and-newsletter",
    title: "Spanish version of our website and a monthly newsletter",
    description:
      "About 9,000 words once, then one newsletter a month. We want someone who writes Spanish that sounds written, not translated, and who can check a fact about dunes.",
    category: "translation",
    city: "Merzouga",
    skills: ["Spanish", "Copywriting"],
    budget: [5_000, 7_500],
    publishedDaysAgo: 18,
  },
  {
    company: "saharatrips",
    slug: "carte-illustree-itineraires",
    title: "Illustrated map of our five routes",
    description:
      "From the gorges to the dunes, with wells, tents, a football pitch in the middle of nowhere and the one tree where everybody stops. Printed on cloth, so few colours and thick lines.",
    category: "design",
    city: "Merzouga",
    skills: ["Illustration", "Maps"],
    budget: [5_000, 7_000],
    publishedDaysAgo: 12,
  },
];
