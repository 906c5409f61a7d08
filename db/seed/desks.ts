import { DAY, HOUR, type SeedDesk } from "./types";

/** How the people whom a newcomer looks around as keep order in their inboxes. */
export const desks: SeedDesk[] = [
  {
    owner: "salma",
    labels: [
      ["Paid", "green"],
      ["Print", "saffron"],
      ["Walls", "blue"],
    ],
    entries: {
      youssef: {
        starred: true,
        labels: ["Print"],
        note: "His mother has the last word on Arabic. So far she was right.",
      },
      driss: { labels: ["Paid", "Print"], note: "The son answers e-mails, the father decides." },
      claire: { archived: true, labels: ["Paid", "Walls"] },
      mehdi: { starred: true },
      argania: { snoozed: 9 * HOUR },
      nour: { labels: ["Paid", "Print"], note: "ⵎ stays as it is." },
      atlas: { starred: true },
    },
    replies: [
      [
        "Fichiers",
        "fr",
        "Bonjour {name}, les fichiers sont là : vectoriel, PDF et une image pour l’écran. Gardez le vectoriel, même sans savoir l’ouvrir.",
      ],
      [
        "Trois questions",
        "fr",
        "Merci pour votre message[ à propos de « {gig} »]. Trois choses avant le prix : qui achète, où le verra-t-on, et pour quand ?",
      ],
      ["تصاميم", "ar", "السلام {name}، مرحبا بيك. نقدر نبداو هاد السيمانة. شكون لي كيشري من عندكم؟"],
    ],
  },
  {
    owner: "mehdi",
    labels: [
      ["En cours", "blue"],
      ["CMI", "terracotta"],
    ],
    entries: {
      claire: { starred: true, labels: ["En cours"], note: "Chambre côté mer. Ne pas oublier la multiprise." },
      youssef: { labels: ["En cours", "CMI"] },
      leila: { snoozed: 6 * DAY, note: "Rappel le 1er pour les trois mois de suivi." },
      james: { markedUnread: true },
      salma: { archived: true },
    },
    replies: [
      ["Accès", "en", "Hi {name}, please make me a user of my own and send me no password. Delete it when I am done."],
    ],
  },
  {
    owner: "youssef",
    labels: [
      ["Hivernage", "saffron"],
      ["Banque", "sand"],
    ],
    entries: {
      salma: { starred: true, labels: ["Hivernage"] },
      hamza: { labels: ["Hivernage"] },
      kawtar: { snoozed: "answer" },
      reda: { archived: true, labels: ["Banque"], note: "Lui envoyer un sachet de Toubkal à chaque signature." },
      zineb: { muted: true },
      anas: { archived: true },
    },
  },
  {
    owner: "claire",
    labels: [["Maison", "green"]],
    entries: {
      mehdi: { starred: true, labels: ["Maison"] },
      salma: { labels: ["Maison"], note: "Celle du mur. Chambre bleue, thé à cinq heures." },
      imane: { archived: true },
      kawtar: { snoozed: 3 * DAY },
      hind: { starred: true, labels: ["Maison"], note: "Chambre verte, week-end du 21." },
      brahim: { archived: true },
    },
  },
  {
    owner: "atlas",
    labels: [
      ["Shortlist", "blue"],
      ["Contract", "green"],
    ],
    entries: {
      imane: { starred: true, labels: ["Contract"], note: "التسجيل / القيد. Never الإدراج." },
      yassine: { labels: ["Shortlist"], note: "13 000 avec le liège. Demander à Fatima-Zahra pour l’introduction." },
      khadija: { archived: true, labels: ["Contract"] },
      kawtar: { snoozed: DAY, labels: ["Contract"] },
      meryem: { labels: ["Shortlist"], note: "Mondays, Tuesdays, Thursdays; not the 11th." },
    },
    replies: [
      [
        "Entretien",
        "fr",
        "Bonjour {name}, votre candidature nous plaît. Auriez-vous trente minutes cette semaine, en visio ou à Casablanca ?",
      ],
      [
        "Thanks, no",
        "en",
        "Dear {name}, we chose somebody else this time, and we kept your letter, because it was a good one.",
      ],
    ],
  },
];
