import { DAY, HOUR, type SeedThread } from "@/db/seed/types";

export const wordThreads: SeedThread[] = [
  {
    from: "claire",
    to: "imane",
    gig: "imane/sworn-translation",
    lastAgo: 47 * DAY,
    lines: [
      [
        "claire",
        0,
        "Bonjour Maître, j’aurais besoin d’une traduction assermentée de l’arabe vers le français : un titre foncier, quatre pages.",
      ],
      ["imane", 2 * HOUR, "Bonjour Madame. Pour quel pays et quelle administration ?"],
      ["claire", 10, "Pour un notaire à Lyon."],
      [
        "imane",
        7,
        "Alors il faudra une apostille avant la traduction, sinon le notaire la refusera. Elle se demande au tribunal de première instance, comptez deux jours.",
      ],
      ["claire", 30, "Personne ne me l’avait dit. Vous m’évitez un aller-retour, merci."],
      [
        "imane",
        4,
        "Je vous en prie. Pour quatre pages : 680 dirhams, trois jours après réception du document apostillé.",
        {
          before: "Je vous en prie. Pour quatre pages : 680 dirhams, deux jours après réception du document apostillé.",
          reaction: "👍",
        },
      ],
      ["claire", 5 * DAY, "C’est apostillé, je vous l’envoie par Amana aujourd’hui."],
      ["imane", 3 * DAY, "Bien reçu, et traduit. Le scan ce soir, l’original part demain matin."],
      ["claire", DAY, "Le notaire a tout accepté. Merci pour votre sérieux."],
    ],
  },
  {
    from: "atlas",
    to: "imane",
    lastAgo: 5 * DAY,
    lines: [
      [
        "atlas",
        0,
        "Bonjour Imane, nous avons publié une mission de traduction pour un portail universitaire, 24 000 mots. Votre profil correspond bien.",
      ],
      [
        "imane",
        90,
        "Bonjour, je l’ai vue. Le délai me semble court si la relecture est comprise. Le glossaire existant couvre combien de termes ?",
      ],
      ["atlas", 25, "Environ 180. « Inscription » y est traduit de trois façons, c’est un peu notre drame."],
      ["imane", 5, "التسجيل pour l’acte, القيد pour le registre. Et jamais الإدراج. Je vous ferai une page là-dessus."],
      ["atlas", 8, "Vous venez de passer l’entretien 🙂 Pouvez-vous faire un essai payé de 500 mots ?"],
      ["imane", 12, "Volontiers, 325 dirhams, sous deux jours."],
      ["atlas", 2 * DAY, "L’essai est excellent, l’équipe est unanime. On démarre lundi par les bourses ?"],
      [
        "imane",
        3 * HOUR,
        "Lundi, les bourses. Envoyez-moi aussi les captures d’écran : un bouton ne se traduit pas comme une phrase.",
      ],
    ],
  },
  {
    from: "youssef",
    to: "zineb",
    gig: "zineb/newsletter-mensuelle",
    lastAgo: 92 * DAY,
    lines: [
      [
        "youssef",
        0,
        "Bonjour Zineb, nous avons 900 clients inscrits et nous ne leur avons jamais écrit. Par où commencer ?",
      ],
      ["zineb", 50, "Bonjour Youssef. Par une histoire, pas par une promotion. D’où vient votre café le plus vendu ?"],
      [
        "youssef",
        15,
        "D’une coopérative au Rwanda, mais le nom vient de la vallée de l’Ourika, parce que j’y ai goûté ce lot la première fois.",
      ],
      ["zineb", 4, "Vous voyez, le premier numéro est écrit. On se parle une demi-heure jeudi ?"],
      ["youssef", 20, "Jeudi 16 h, après la torréfaction."],
      [
        "zineb",
        6 * DAY,
        "Le premier numéro est parti : 912 envois, 58 % d’ouverture, 41 sachets vendus le jour même. Bravo à vous.",
      ],
      ["youssef", 30, "Incroyable. On fait le trimestre."],
    ],
  },
  {
    from: "youssef",
    to: "reda",
    gig: "reda/business-plan-bank-file",
    lastAgo: 39 * DAY,
    lines: [
      [
        "youssef",
        0,
        "Salam si Reda, bghina n7ello ma7al tani w labanque talba dossier. 3endi ghir les relevés w facturation.",
      ],
      ["reda", 3 * HOUR, "Salam Youssef. C’est déjà plus que la moyenne. Quel montant, et quelle banque ?"],
      ["youssef", 10, "400 000, BP. Ils disent que c’est trop pour un café."],
      [
        "reda",
        9,
        "Ce n’est pas un café, c’est une torréfaction qui vend des sachets : marge, stock, contrats. C’est ça qu’on va raconter.",
      ],
      ["youssef", 4, "C’est la première fois qu’on me le dit comme ça."],
      ["reda", 2, "Douze ans de comités 🙂 Envoyez-moi les ventes par mois, sur deux ans, même dans un cahier."],
      ["youssef", 4 * DAY, "C’est fait, photos du cahier et Excel des six derniers mois."],
      ["reda", 5 * DAY, "Dossier prêt. Lisez la page 3 trois fois, c’est celle que le comité lira."],
      ["youssef", 12 * DAY, "ACCORDÉ 🎉 380 000. Le chargé d’affaires a gardé votre tableau comme modèle."],
      ["reda", 25, "Toutes mes félicitations. N’achetez pas la machine avant d’avoir signé le bail."],
    ],
  },
];
