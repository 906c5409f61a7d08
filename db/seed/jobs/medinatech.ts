import type { SeedJob } from "@/db/seed/types";

export const medinatechJobs: SeedJob[] = [
  {
    company: "medinatech",
    slug: "developpeur-flutter-rappels-pharmacie",
    title: "Développeur Flutter pour une application de rappels en pharmacie",
    description:
      "Une application pour rappeler aux patients leur traitement : notifications locales, mode hors ligne, trois langues. L’API existe et elle est documentée.\n\nMission de deux mois, à distance, démarrage début du mois prochain.",
    category: "development",
    city: "Rabat",
    skills: ["Flutter", "Offline first", "Notifications"],
    budget: [25_000, 38_000],
    publishedDaysAgo: 1,
  },
  {
    company: "medinatech",
    slug: "audit-accessibilite-logiciel-officine",
    title: "Audit d’accessibilité d’un logiciel d’officine",
    description:
      "Nos pharmaciens passent huit heures par jour au clavier. Nous voulons un audit clavier et lecteur d’écran de douze écrans, avec un rapport par priorité et des exemples de correction.",
    category: "development",
    city: "Rabat",
    skills: ["WCAG", "Keyboard", "Screen readers"],
    budget: [6_000, 9_000],
    publishedDaysAgo: 15,
  },
  {
    company: "medinatech",
    slug: "notice-automate-allemand",
    title: "Notice d’un automate de pharmacie, allemand vers français",
    description:
      "Cent quarante pages, beaucoup d’avertissements, des schémas légendés. Le fabricant répond aux questions en deux jours. Nous imprimons le 28 et l’imprimeur n’attend personne.",
    category: "translation",
    city: "Rabat",
    skills: ["German to French", "Manuals"],
    budget: [13_000, 17_000],
    publishedDaysAgo: 8,
  },
  {
    company: "medinatech",
    slug: "voix-formation-officines",
    title: "Voix pour une formation de vingt minutes aux pharmaciens",
    description:
      "Une voix posée, en français et en darija, pour expliquer notre nouveau logiciel à des gens debout depuis huit heures. Le texte est écrit, il peut encore bouger.",
    category: "video",
    city: "Rabat",
    skills: ["Voice-over", "Darija"],
    budget: [3_000, 4_200],
    publishedDaysAgo: 36,
  },
];
