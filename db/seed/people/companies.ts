import type { SeedPerson } from "@/db/seed/types";

export const companies: SeedPerson[] = [
  {
    username: "atlas",
    name: "Atlas Studio",
    kind: "company",
    joinedDaysAgo: 530,
    profile: {
      headline: "Digital products for banks, schools and ministries",
      about:
        "Forty people in Casablanca who design and build digital services. We bring in freelancers for design, translation and mobile work, pay at delivery and keep good people busy for years.",
      city: "Casablanca",
      languages: ["fr", "ar", "en"],
      skills: ["Product design", "Mobile", "Accessibility"],
    },
  },
  {
    username: "argania",
    name: "Argania Cosmetics",
    kind: "company",
    joinedDaysAgo: 402,
    profile: {
      headline: "Argan oil and care, made in the Souss",
      about:
        "We press, bottle and ship from Agadir to nineteen countries. Small team, so our design and video come from freelancers.",
      city: "Agadir",
      languages: ["fr", "ar", "en"],
      skills: ["Cosmetics", "Export"],
    },
  },
  {
    username: "medinatech",
    name: "MedinaTech",
    kind: "company",
    joinedDaysAgo: 310,
    profile: {
      headline: "Logiciels pour cliniques et pharmacies",
      about:
        "Éditeur à Rabat Technopolis. Nos logiciels tournent dans 300 officines. Nous cherchons des développeurs qui aiment les détails.",
      city: "Rabat",
      languages: ["fr", "ar"],
      skills: ["Health", "Flutter", "PostgreSQL"],
    },
  },
  {
    username: "nour",
    name: "دار نور للنشر",
    kind: "company",
    joinedDaysAgo: 260,
    profile: {
      headline: "دار نشر لكتب الأطفال",
      about: "ننشر كتباً للأطفال بالعربية والأمازيغية. نبحث دائماً عن رسامين ومترجمين ومدققين.",
      city: "Fès",
      languages: ["ar", "fr"],
      skills: ["Children’s books", "Publishing"],
    },
  },
  {
    username: "saharatrips",
    name: "Sahara Trips",
    kind: "company",
    joinedDaysAgo: 187,
    profile: {
      headline: "Desert journeys from Merzouga",
      about:
        "Guides from the village, small groups, no quad bikes. Half of our guests find us through video, so we invest in it.",
      city: "Merzouga",
      languages: ["en", "fr", "es", "ar"],
      skills: ["Travel", "Video"],
    },
  },
  { username: "admin", name: "Khedma Team", kind: "moderator", joinedDaysAgo: 900 },
  {
    username: "rifsolar",
    name: "Rif Solar",
    kind: "company",
    joinedDaysAgo: 226,
    profile: {
      headline: "Pompage solaire et toitures, d’Al Hoceima à Taza",
      about:
        "Nous installons des panneaux chez des agriculteurs, des mosquées et des écoles. Douze techniciens, deux camions, beaucoup de factures. Pour le reste nous cherchons des indépendants.",
      city: "Al Hoceima",
      languages: ["rif", "ar", "fr"],
      skills: ["Solar", "Agriculture"],
    },
  },
  {
    username: "bahja",
    name: "Bahja Cantines",
    kind: "company",
    joinedDaysAgo: 139,
    profile: {
      headline: "Repas du midi livrés aux bureaux de Marrakech",
      about:
        "Deux mille repas par jour, sept menus par semaine, un seul mot d’ordre : chaud. We are growing to Casablanca and need people who write, film and count well.",
      city: "Marrakech",
      languages: ["fr", "ar", "en"],
      skills: ["Food", "Logistics"],
    },
  },
];
