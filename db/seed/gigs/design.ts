import type { SeedGig } from "@/db/seed/types";

export const designGigs: SeedGig[] = [
  {
    seller: "salma",
    slug: "logo-and-brand-identity",
    title: "I will design a logo that works in Arabic and Latin script",
    description:
      "Your name will be read from a shop sign, a phone and a paper bag, in two alphabets. I draw both together, so that neither looks like the translation of the other.\n\nHow it goes: we talk for half an hour, I send a page with the direction I understood, you correct it, and only then do I start to draw. You see sketches after three days.\n\nYou receive vector files, a one-page guide and the rights to everything.",
    category: "design",
    publishedDaysAgo: 3,
    packages: [
      ["Logo", "One direction in both scripts, vector files", 1_200, 5, 2],
      ["Logo and cards", "Two directions, business card, social pictures, one-page guide", 2_600, 8, 3],
      ["Identity", "Logo, colours, type, packaging or menu, signs and a 20-page guide", 6_500, 18, 4],
    ],
  },
  {
    seller: "salma",
    slug: "packaging-for-local-products",
    title: "Packaging pour produits du terroir",
    description:
      "Huile, miel, amlou, savon : une étiquette qui donne envie et qui respecte les mentions obligatoires (ONSSA, poids, langues).\n\nJe travaille à partir du gabarit de votre imprimeur et je vérifie l’épreuve avec vous. Si vous n’avez pas encore d’imprimeur, je vous en recommande trois.",
    category: "design",
    publishedDaysAgo: 26,
    packages: [
      ["Une étiquette", "Un produit, deux langues, fichier prêt à imprimer", 900, 5, 2],
      ["Une gamme", "Jusqu’à quatre produits de la même famille", 2_800, 10, 3],
      ["Gamme et boîte", "Quatre étiquettes, une boîte, une photo de mise en situation", 4_900, 16, 3],
    ],
  },
  {
    seller: "salma",
    slug: "arabic-lettering",
    title: "Hand-drawn Arabic lettering for walls, covers and signs",
    description:
      "A word or a sentence, drawn for one place: a café wall, a book cover, the front of a shop. Maghribi, kufic or a free hand, from pencil to vector.\n\nSend me a photo of the wall and the sentence. I say yes to poetry faster than to slogans.",
    category: "design",
    publishedDaysAgo: 58,
    packages: [
      ["One word", "Up to 10 letters, vector file", 700, 4, 2],
      ["One sentence", "Up to 8 words, two layouts to choose from", 1_500, 7, 2],
      ["A wall", "Drawing at full size, with a stencil and a visit in Casablanca", 4_200, 14, 2],
    ],
  },
  {
    seller: "salma",
    slug: "wedding-invitations",
    title: "Wedding invitations, drawn by hand",
    description: "A draft that I will publish when the spring season begins.",
    category: "design",
    publishedDaysAgo: null,
    packages: [
      ["Card", "One card, both sides", 800, 6, 2],
      ["Set", "Card, envelope and menu", 1_600, 9, 2],
      ["Suite", "Everything on paper, from the date to the thanks", 3_400, 15, 3],
    ],
  },
  {
    seller: "hind",
    slug: "illustrated-menu",
    title: "An illustrated menu for your café",
    description:
      "Gouache drawings of your dishes, your street, your cat. I deliver a menu ready for print and small pictures for your social pages.",
    category: "design",
    publishedDaysAgo: 6,
    packages: [
      ["One page", "Four small drawings and the layout", 1_100, 7, 2],
      ["Folded menu", "Ten drawings, four pages", 2_300, 12, 2],
      ["The whole place", "Menu, placemat, window and cup", 4_600, 20, 3],
    ],
  },
  {
    seller: "hind",
    slug: "children-book-illustration",
    title: "Illustrations pour albums jeunesse",
    description:
      "Du chemin de fer à la dernière planche. Je lis le texte à voix haute, je découpe avec vous, puis je peins. Trois albums publiés, un quatrième en route.",
    category: "design",
    publishedDaysAgo: 88,
    packages: [
      ["Une planche", "Une double page finie", 1_000, 6, 2],
      ["Un cahier", "Huit doubles pages", 7_200, 40, 2],
      ["Un album", "Seize doubles pages et la couverture", 14_000, 75, 3],
    ],
  },
  {
    seller: "meryem",
    slug: "rtl-interface-review",
    title: "I will review your app in Arabic, right to left",
    description:
      "Icons that point the wrong way, numbers that jump, text cut in two: I go through your app as an Arabic reader, film what breaks and write down how to fix it, in order of pain.",
    category: "design",
    publishedDaysAgo: 14,
    packages: [
      ["Five screens", "Review with screenshots", 900, 3, 1],
      ["Whole app", "Review, video walk-through, call with your team", 2_600, 7, 1],
      ["Review and redesign", "Review, then corrected screens in Figma", 6_400, 16, 3],
    ],
  },
  {
    seller: "abdellah",
    slug: "riad-3d-views",
    title: "I will show you your riad before the mason does",
    description:
      "Send the plan, even on squared paper, and ten photos. I model the walls, the patio and the light of your latitude, and you walk through on your phone.\n\nI furnish with things that can be bought in Morocco, and I write down where. No palm tree that was not there before.",
    category: "design",
    publishedDaysAgo: 17,
    packages: [
      ["One room", "One room, two views, two lights", 1_100, 5, 2],
      ["The patio", "Patio and two rooms, six views", 2_900, 10, 2],
      ["The whole house", "Every room, a walk-through on the phone, list of materials", 7_400, 24, 3],
    ],
  },
  {
    seller: "abdellah",
    slug: "plan-boutique-20-m2",
    title: "Plan d’aménagement pour boutique ou petit café",
    description:
      "Vingt mètres carrés, une caisse, un comptoir, un compteur électrique mal placé : je connais. Plan coté, plan des prises, trois vues 3D et la liste pour le menuisier, avec les dimensions qu’il comprend.",
    category: "design",
    publishedDaysAgo: 64,
    packages: [
      ["Le plan", "Plan coté et plan des prises", 1_400, 6, 2],
      ["Plan et vues", "Plan, trois vues, choix des matériaux", 2_700, 11, 2],
      ["Jusqu’au chantier", "Plan, vues, devis comparés et deux visites", 5_900, 30, 3],
    ],
  },
  {
    seller: "meryem",
    slug: "figma-design-system-rtl",
    title: "A design system in Figma that works right to left",
    description:
      "Buttons, fields, tables and lists in Arabic and French from one set of components. Each comes with the rule behind it and the case that breaks it.\n\nYour developers get names that match their code, not mine.",
    category: "design",
    publishedDaysAgo: 45,
    packages: [
      ["Core", "Twelve components, both directions", 4_200, 10, 2],
      ["Complete", "Thirty components, tokens, documentation", 9_600, 21, 3],
      ["With your team", "Complete, plus four afternoons with your designers", 13_500, 30, 3],
    ],
  },
  {
    seller: "hind",
    slug: "city-map-illustrated",
    title: "Carte illustrée de votre ville ou de votre quartier",
    description:
      "Un plan qui donne envie de se perdre : vos adresses, les vraies ruelles, le chat du coin. Pour une maison d’hôtes, un festival, un mariage. Je marche d’abord, je dessine ensuite.",
    category: "design",
    publishedDaysAgo: 29,
    packages: [
      ["Un quartier", "Dix adresses, format A4", 1_300, 8, 2],
      ["Une médina", "Trente adresses, format A3, version pour le téléphone", 2_900, 15, 2],
      ["Une ville et ses alentours", "Recto verso, deux langues, fichiers pour l’imprimeur", 4_800, 24, 3],
    ],
  },
  {
    seller: "ghita",
    slug: "catalogue-layout-crafts",
    title: "Catalogue d’artisanat, de la photo à l’imprimeur",
    description:
      "Vos pièces photographiées, numérotées et mises en page, avec les dimensions et le nom de l’artisan. En français et en anglais, l’arabe par une collègue que j’aime bien.\n\nUn catalogue qui survit au salon : papier qu’on peut plier, prix sur une feuille à part.",
    category: "design",
    publishedDaysAgo: 9,
    packages: [
      ["Douze pages", "Jusqu’à vingt pièces, photos fournies par vous", 2_100, 9, 2],
      ["Vingt-quatre pages", "Quarante pièces, une journée de prise de vue", 5_200, 18, 2],
      ["Le salon", "Catalogue, étiquettes et panneau de stand", 8_300, 28, 3],
    ],
  },
];
