import { DAY, HOUR, type SeedThread } from "@/db/seed/types";

/** MedinaTech, whose software stands in pharmacies, and those who work on it; and a kitchen that counts. */
export const pharmacyThreads: SeedThread[] = [
  {
    from: "medinatech",
    to: "meryem",
    application: "meryem/audit-accessibilite-logiciel-officine",
    lastAgo: 26 * HOUR,
    lines: [
      [
        "medinatech",
        0,
        "Bonjour Meryem, une journée derrière un comptoir avant tout : c’est ce qui nous a décidés. La pharmacie de l’Agdal vous attend jeudi.",
      ],
      [
        "meryem",
        40,
        "Merci. Prévenez-les que je ne dirai rien et que j’aurai un carnet. Les gens travaillent mieux devant un carnet que devant une caméra.",
      ],
      ["medinatech", 10, "La titulaire demande si elle doit ranger."],
      ["meryem", 4, "Surtout pas."],
      [
        "meryem",
        2 * DAY,
        "Jeudi, en huit heures : 61 fois la souris prise pour un seul bouton, « Valider l’ordonnance ». Il n’a pas de raccourci.",
      ],
      ["medinatech", 55, "Soixante et une. Le développeur qui l’a fait est assis à côté de moi, il est très rouge."],
      [
        "meryem",
        6,
        "Dites-lui que la préparatrice a inventé le sien : elle débranche la souris et appuie sur Entrée. Ça marche une fois sur deux.",
      ],
      [
        "medinatech",
        DAY,
        "Peut-on avoir les trois points les plus douloureux avant le rapport complet ? Nous livrons une version lundi.",
      ],
      [
        "meryem",
        3 * HOUR,
        "1. Valider au clavier. 2. Le focus qui disparaît après l’impression. 3. Le rouge « rupture », illisible pour un homme sur douze.\nLe code corrigé des deux premiers tient en neuf lignes.",
      ],
      [
        "medinatech",
        20,
        "Neuf lignes, c’est fait. On vous envoie la version lundi, vous la remettrez devant la préparatrice ?",
        { card: "pharmacy-demo", move: "proposed" },
      ],
      ["meryem", DAY, "Oui, le matin. Et je rebranche la souris.", { card: "pharmacy-demo", move: "chosen" }],
    ],
  },
  {
    from: "medinatech",
    to: "asmae",
    application: "asmae/notice-automate-allemand",
    lastAgo: 9 * HOUR,
    unread: 1,
    lines: [
      ["medinatech", 0, "Bonjour Asmae, 140 pages pour le 28. Dites-nous franchement : c’est raisonnable ?"],
      [
        "asmae",
        45,
        "Bonjour. Oui, si je commence dimanche et si personne ne me demande « juste une petite brochure » au milieu.",
      ],
      ["medinatech", 8, "Promis. Le fabricant s’appelle Herr Lindqvist, il n’est pas suédois, ne lui demandez pas."],
      [
        "asmae",
        5,
        "Noté 😄 Comment traduisez-vous « Kommissioniergerät » chez vous ? Sur votre site c’est « robot », dans le contrat « automate ».",
      ],
      ["medinatech", HOUR, "Automate. « Robot » faisait peur aux pharmaciens."],
      [
        "asmae",
        DAY,
        "Voici dix pages d’essai. À la page 6, l’avertissement allemand dit qu’on perd un doigt, le schéma montre une main entière. Je suppose que le schéma se trompe.",
      ],
      [
        "medinatech",
        4 * HOUR,
        "Herr Lindqvist confirme : le doigt. Il remercie. L’essai est parfait, nous voudrions vous confier le tout. 15 000, en trois livraisons ?",
      ],
    ],
  },
  {
    from: "medinatech",
    to: "fatimazahra",
    application: "fatimazahra/voix-formation-officines",
    lastAgo: 19 * DAY,
    lines: [
      [
        "medinatech",
        0,
        "Bonjour, votre essai a été écouté par six pharmaciens. Cinq ont dit « on dirait ma cousine ». C’est un compliment ?",
      ],
      ["fatimazahra", 30, "Le plus beau. À une cousine, on n’ose pas couper la parole."],
      [
        "medinatech",
        6,
        "Alors nous passons commande, formule Formation, en deux langues pour 3 900.",
        { gig: "fatimazahra/voice-over-arabic-french", tier: "premium" },
      ],
      ["medinatech", 3, "", { order: "pharmacy-voice", step: "placed" }],
      ["fatimazahra", 2 * HOUR, "", { order: "pharmacy-voice", step: "paid" }],
      [
        "medinatech",
        5 * HOUR,
        "Le texte des douze chapitres, dans les deux langues, et la liste des noms de médicaments avec leur prononciation.",
        { order: "pharmacy-voice", step: "started" },
      ],
      ["fatimazahra", DAY, "Une question : « amoxicilline », vos pharmaciens disent-ils tous les l ?"],
      ["medinatech", 25, "Aucun."],
      [
        "fatimazahra",
        3 * DAY,
        "Douze chapitres, français et darija, sans un seul l de trop.",
        { order: "pharmacy-voice", step: "delivered" },
      ],
      [
        "medinatech",
        DAY,
        "Le chapitre 7 parle encore de l’ancien écran : deux phrases à refaire, c’est nous qui avons changé le logiciel.",
        { order: "pharmacy-voice", step: "revision" },
      ],
      [
        "fatimazahra",
        6 * HOUR,
        "Les deux phrases, même micro, même thé.",
        { order: "pharmacy-voice", step: "delivered" },
      ],
      ["medinatech", 2 * HOUR, "", { order: "pharmacy-voice", step: "completed" }],
      [
        "medinatech",
        4 * DAY,
        "Une pharmacienne de Khénifra a fait toute la formation en une nuit de garde. Elle veut savoir s’il y a une saison 2.",
      ],
      ["fatimazahra", 15, "Merci beaucoup 🙏"],
    ],
  },
  {
    from: "bahja",
    to: "loubna",
    application: "loubna/cout-d-un-repas",
    lastAgo: 14 * HOUR,
    lines: [
      ["bahja", 0, "Bonjour Loubna. Comment avez-vous su, pour le mercredi ?"],
      [
        "loubna",
        28,
        "Parce que le camion du grossiste passe le mardi, et que le mardi on a toujours oublié quelque chose.",
      ],
      ["bahja", 5, "Les pruneaux. C’était les pruneaux."],
      ["loubna", 3, "C’est toujours les pruneaux."],
      ["bahja", 2 * HOUR, "Pourriez-vous passer une matinée en cuisine, avec la balance, avant qu’on décide ?"],
      [
        "loubna",
        40,
        "Lundi à six heures, avec ma balance et des chaussures plates. Il me faut les factures des huit dernières semaines, même tachées.",
      ],
      ["bahja", DAY, "Le chef dit qu’il pèse à l’œil depuis vingt-deux ans."],
      ["loubna", 7, "Je le crois. Je pèserai son œil aussi."],
    ],
  },
];
