import { DAY, HOUR, type SeedThread } from "@/db/seed/types";

/** What is asked once one has applied. */
export const jobThreads: SeedThread[] = [
  {
    from: "salma",
    to: "argania",
    application: "salma/packaging-soin-visage",
    lastAgo: 7 * HOUR,
    unread: 1,
    lines: [
      [
        "salma",
        0,
        "Hello, I have just applied for the face care packaging, mostly because of the goat. Two questions that did not fit into a letter.",
      ],
      [
        "salma",
        2,
        "Is the Arabic on the front or on the back? And does your printer in Aït Melloul print white on glass?",
      ],
      [
        "argania",
        5 * HOUR,
        "Hello Salma. Front, same size as the French, we insist. White on glass yes, gold no, we tried and cried.",
      ],
      [
        "salma",
        30,
        "Good, gold ages badly anyway. My last packaging was for an olive cooperative in Meknès: forty lines for forty families.",
      ],
      ["argania", 15, "We looked, it is lovely. Could you be in Agadir for a day at the press in the second week?"],
      ["salma", 6, "Yes, any day but Tuesday."],
      [
        "argania",
        DAY,
        "Then please send us one page with how you would start. No drawings yet, we only want to hear you think.",
      ],
    ],
  },
  {
    from: "ayoub",
    to: "medinatech",
    application: "ayoub/developpeur-flutter-rappels-pharmacie",
    lastAgo: 21 * HOUR,
    lines: [
      [
        "ayoub",
        0,
        "Bonjour, je viens de postuler, de Tanger. Une chose que l’annonce ne dit pas : les rappels doivent-ils sonner si le téléphone a été redémarré ?",
      ],
      [
        "medinatech",
        40,
        "Bonjour Ayoub. Oui, c’est même le cœur du sujet. L’ancienne application se taisait après un redémarrage.",
      ],
      [
        "ayoub",
        12,
        "C’est un classique, surtout sur Xiaomi et Oppo, qui tuent les alarmes. J’ai une liste de contournements par marque, testée sur onze téléphones.",
      ],
      ["medinatech", 5, "Onze téléphones réels ?"],
      ["ayoub", 2, "Dans un tiroir, oui. Ma femme les appelle « la famille »."],
      ["medinatech", 9, "Votre candidature passe en haut de la pile. Dites bonjour à la famille."],
    ],
  },
  {
    from: "meryem",
    to: "atlas",
    application: "meryem/ui-designer-arabic-mobile-banking",
    lastAgo: 9 * HOUR,
    unread: 1,
    lines: [
      [
        "meryem",
        0,
        "Bonjour Atlas, une question qui m’est venue après avoir postulé pour la mission UI : avez-vous déjà testé l’application actuelle avec des clients qui lisent surtout l’arabe ?",
      ],
      [
        "atlas",
        70,
        "Bonjour Meryem. Avec trois personnes seulement. Le solde s’affichait à l’envers pour l’une d’elles, d’où cette refonte.",
      ],
      [
        "meryem",
        8,
        "Le signe moins du mauvais côté, je parie. Je peux vous montrer un écran de virement que j’ai corrigé pour une autre banque, sans le nom.",
      ],
      ["atlas", 15, "Volontiers. Et seriez-vous disponible trois jours par semaine à partir du 7 ?"],
      [
        "meryem",
        3 * HOUR,
        "Oui, à partir du 7, sauf le 11. Je préfère les lundis, mardis et jeudis. Est-ce que l’atelier à Casablanca est déjà fixé ?",
      ],
    ],
  },
];
