import { DAY, HOUR, type SeedThread } from "@/db/seed/types";

/** Oil from the Souss, journeys from Merzouga, panels from the Rif: companies far from Casablanca and whom they hire. */
export const southAndNorthThreads: SeedThread[] = [
  {
    from: "argania",
    to: "ghita",
    application: "ghita/photos-catalogue-export",
    lastAgo: 20 * HOUR,
    lines: [
      [
        "argania",
        0,
        "Bonjour Ghita, « vert sous une lumière froide, whisky sous une lumière chaude » : notre ancien photographe nous a rendu du whisky.",
      ],
      ["ghita", 25, "Je l’ai vu dans le catalogue. C’est beau, mais on le boirait."],
      ["argania", 6, "45 produits. Chez vous à Fès ou chez nous ?"],
      [
        "ghita",
        14,
        "Chez vous, trois jours, si vous avez une pièce sans fenêtre. Chez moi il faut traverser la médina avec 45 flacons et un âne.",
      ],
      ["argania", 3 * HOUR, "Nous avons une ancienne chambre froide, peinte en blanc, éteinte depuis 2019."],
      ["ghita", 4, "Parfait. Est-ce qu’elle s’ouvre de l’intérieur ?"],
      ["argania", 2, "Depuis 2020, oui.", { answers: 1, reaction: "😮" }],
      [
        "ghita",
        DAY,
        "Alors 7 800 pour tout, train compris. Je peux venir du 9 au 11. Les étiquettes de la nouvelle gamme seront-elles prêtes, ou est-ce qu’on photographie l’ancienne ?",
      ],
    ],
  },
  {
    from: "argania",
    to: "hamza",
    application: "hamza/videos-courtes-cooperative",
    lastAgo: 2 * DAY + 6 * HOUR,
    lines: [
      ["argania", 0, "Bonjour Hamza. Brahim nous a écrit aussi, séparément. Vous êtes vraiment venus à deux ?"],
      [
        "hamza",
        18,
        "Bonjour 😅 On s’est dit qu’on postulait chacun, et que le premier choisi appelait l’autre. C’est honnête ?",
      ],
      ["argania", 5, "C’est économique. Nous prenons les deux, lui pour filmer, vous pour monter, une seule facture."],
      ["hamza", 9, "Une seule facture, la mienne, il n’a jamais de tampon sur lui."],
      ["argania", 4 * HOUR, "Les femmes de la presse ont une condition : elles regardent tout avant nous."],
      [
        "hamza",
        11,
        "C’est comme ça que je travaille de toute façon. Et ma cousine relit le tachelhit, elle est plus sévère qu’elles.",
      ],
      [
        "argania",
        3 * HOUR,
        "Alors mardi et mercredi en quinze. Prévoyez un déjeuner de deux heures, ce n’est pas négociable.",
      ],
    ],
  },
  {
    from: "argania",
    to: "ismail",
    application: "ismail/tableau-de-bord-export",
    lastAgo: 4 * DAY,
    lines: [
      ["argania", 0, "Bonjour Ismail, c’est Malika, le dimanche soir. Vous aviez raison, c’est moi qui recopie."],
      [
        "ismail",
        33,
        "Bonjour Malika. Alors c’est avec vous que je veux parler. Dans quel fichier mettez-vous ce qui ne va dans aucun ?",
      ],
      ["argania", 7, "Dans un septième. Personne ne le connaît."],
      ["ismail", 2, "Je m’en doutais 😄 Envoyez-le-moi en premier, et je garde le secret."],
      ["argania", DAY, "Le voilà. Il y a une colonne « à demander à Lahcen »."],
      [
        "ismail",
        5 * HOUR,
        "Lahcen est le seul indicateur qui compte. On fera cinq chiffres, plus une ligne « à demander à Lahcen », qui doit rester vide.",
      ],
      [
        "argania",
        20,
        "La direction a ri, puis elle a dit oui. Pouvez-vous venir à Agadir les deux premiers jours du mois ?",
      ],
      [
        "ismail",
        3 * HOUR,
        "Oui, par le bus de nuit. Dix-huit heures depuis Oujda, j’aurai le temps de lire le septième fichier.",
      ],
    ],
  },
  {
    from: "saharatrips",
    to: "nora",
    application: "nora/spanish-website-and-newsletter",
    lastAgo: 2 * DAY + 9 * HOUR,
    lines: [
      [
        "saharatrips",
        0,
        "Hola Nora! My Spanish ends here. You are right about the forty companies with magic dunes. When can you begin?",
      ],
      ["nora", 50, "Monday. First tell me who Hassan is, he is in every photo and in no text."],
      [
        "saharatrips",
        15,
        "Hassan is my uncle. He makes the bread in the sand and pretends to speak no Spanish so that guests mime.",
      ],
      ["nora", 3, "That is the first newsletter. Please do not change him."],
      [
        "saharatrips",
        6 * DAY,
        "The five routes and the prices are in one file now, as you asked. Can the text say that it is cold at four in the morning, without losing us guests?",
      ],
      [
        "nora",
        3 * HOUR,
        "«A las cuatro hace frío. A las cuatro y cuarto hay té.» Nobody cancels after the second sentence.",
      ],
      [
        "saharatrips",
        10,
        "I read it to Hassan. He understood it immediately, so that is over.",
        { answers: 1, reaction: "😂" },
      ],
      [
        "nora",
        DAY,
        "Páginas 1 a 12 listas. In the page on the dunes I took out “millennial”, it had been there for a thousand years.",
      ],
      [
        "saharatrips",
        8 * HOUR,
        "Perfect. Two guests from Bilbao booked this morning and asked for the uncle by name. Can the first newsletter go out on the 1st?",
      ],
    ],
  },
  {
    from: "saharatrips",
    to: "brahim",
    application: "brahim/desert-travel-film",
    lastAgo: 11 * HOUR,
    unread: 1,
    lines: [
      [
        "saharatrips",
        0,
        "Hello Brahim. “Follow the one who did not want to come.” We know exactly who that is, every time. How do you get them to agree?",
      ],
      ["brahim", 2 * HOUR, "I ask them for help with the tent. Whoever helps, forgets the camera."],
      [
        "saharatrips",
        20,
        "The next group leaves on the 18th: a family from Lyon, two friends from Rabat, and a man who won the trip and hates sand.",
      ],
      ["brahim", 4, "He is the film."],
      [
        "saharatrips",
        5 * HOUR,
        "We think so too. 19,000 for four days and three minutes, camel included. The camel is called Ministre and he is slow.",
      ],
      ["brahim", HOUR, "Agreed on the price. I walk, so that Ministre can carry the batteries."],
      [
        "saharatrips",
        14 * HOUR,
        "One condition from the guides: no drone over the camp, it frightens the baby camels. Can you live with that?",
      ],
    ],
  },
  {
    from: "rifsolar",
    to: "tarik",
    application: "tarik/suivi-stock-camions",
    lastAgo: 6 * HOUR + 30,
    lines: [
      ["rifsolar", 0, "Salam Tarik, galou lina jark houwa Mimoun li kaysou9 camion 2. Bssa7?"],
      ["tarik", 12, "Bssa7. Kaykhelli l’onduleur f camion bach ma ytle3ch bih d dreb. Ma t9oulouch lih ana li gelt."],
      ["rifsolar", 4, "3arfinha 😂 Imta nbdaw?"],
      [
        "tarik",
        30,
        "First the stickers: every box gets one, whatever is in it. I come on Sunday when the depot is closed. Two of your people, four hours.",
      ],
      [
        "rifsolar",
        2 * DAY,
        "Les autocollants sont posés : 412 cartons. On a retrouvé trois onduleurs que personne ne cherchait.",
      ],
      ["tarik", 20, "Then the tool has already paid for itself, and it does not exist yet."],
      [
        "tarik",
        4 * DAY,
        "First version is on Mimoun’s phone. It asks one question in the evening: what is still in the truck? He may answer by voice, in tarifit.",
      ],
      ["rifsolar", 9 * HOUR, "Mimoun 9al: « had l’application 7sen men chef ». Chef howa ana."],
      ["tarik", 3, "I can make it less polite, if that helps."],
      ["rifsolar", DAY, "Khelliha hakda. Camion 1 nhar tnin? W wach katkhdem f Ketama, bla réseau?"],
      [
        "tarik",
        40,
        "Tnin wakha. Without network it waits, and tells the depot when it comes down the mountain. I tested it in the tunnel and in my cellar.",
      ],
    ],
  },
  {
    from: "rifsolar",
    to: "abdellah",
    application: "abdellah/vues-toitures-solaires",
    lastAgo: 30 * HOUR,
    unread: 1,
    lines: [
      [
        "rifsolar",
        0,
        "Bonjour Abdellah. Nous avons mis une règle d’un mètre sur toutes les photos, comme vous l’écriviez. Un technicien l’a oubliée sur le toit.",
      ],
      [
        "abdellah",
        45,
        "Elle servira d’échelle pour les satellites. Envoyez-moi trois maisons faciles et une impossible.",
      ],
      [
        "rifsolar",
        3 * HOUR,
        "L’impossible : toit en pente, deux cheminées, un minaret au sud-ouest et une belle-mère qui ne veut pas voir les panneaux.",
      ],
      [
        "abdellah",
        DAY,
        "Les quatre vues sont prêtes. Pour l’impossible : onze panneaux côté cour, invisibles de la terrasse de la belle-mère. L’ombre du minaret les touche à 16 h 10.",
      ],
      [
        "rifsolar",
        2 * HOUR,
        "Le client a signé devant la vue. On passe à trente par mois ? Et pouvez-vous former quelqu’un chez nous à prendre les photos ?",
      ],
    ],
  },
];
