import type { SeedGig } from "@/db/seed/types";

export const translationGigs: SeedGig[] = [
  {
    seller: "imane",
    slug: "sworn-translation",
    title: "Traduction assermentée arabe, français, anglais",
    description:
      "Actes, diplômes, statuts, jugements, contrats. Traduction certifiée, cachet et signature, envoi du scan puis de l’original par Amana partout au Maroc.\n\nIndiquez le pays où le document sera présenté : les exigences changent d’un consulat à l’autre.",
    category: "translation",
    publishedDaysAgo: 5,
    packages: [
      ["Acte simple", "Une page, certifiée, sous 48 heures", 180, 2, 1],
      ["Dossier", "Jusqu’à six pages", 850, 4, 1],
      ["Contrat", "Jusqu’à vingt pages, glossaire et relecture à deux", 2_900, 9, 2],
    ],
  },
  {
    seller: "imane",
    slug: "website-localisation-arabic",
    title: "I will translate your website into Arabic that people read",
    description:
      "Modern standard Arabic, short sentences, the words your customers type into Google. I translate inside your files (JSON, PO, XLIFF) and check the pages once they are live, right to left.",
    category: "translation",
    publishedDaysAgo: 33,
    packages: [
      ["1,000 words", "Translation and one check on the live page", 650, 3, 1],
      ["5,000 words", "Translation, glossary, check on the live pages", 2_900, 9, 2],
      ["15,000 words", "Everything, with a second reader", 7_800, 21, 2],
    ],
  },
  {
    seller: "nora",
    slug: "spanish-translation-catalogue",
    title: "Traducción de catálogos y menús al español",
    description:
      "Del francés, del árabe o de la darija. Traduzco dentro de su archivo (Excel, InDesign) para que no haya que maquetar dos veces.\n\nJ’accompagne aussi vos rendez-vous avec des acheteurs espagnols, par téléphone.",
    category: "translation",
    publishedDaysAgo: 13,
    packages: [
      ["Menu", "Une carte jusqu’à 60 plats", 400, 2, 1],
      ["Catalogue", "Jusqu’à 200 produits", 1_700, 7, 2],
      ["Catalogue et appels", "Le catalogue et trois heures d’interprétation", 2_900, 12, 2],
    ],
  },
  {
    seller: "asmae",
    slug: "german-dutch-letters",
    title: "Lettres d’Allemagne et des Pays-Bas, traduites et expliquées",
    description:
      "Caisse de retraite, école, tribunal, Ausländerbehörde, Belastingdienst. Je traduis, puis j’écris en cinq lignes ce qu’on vous demande, avant quelle date, et ce qui se passe si vous ne répondez pas.\n\nكنترجم ليكم البرية، وكنقول ليكم شنو خاصكم ديرو.",
    category: "translation",
    publishedDaysAgo: 5,
    packages: [
      ["Une lettre", "Jusqu’à deux pages, avec l’explication", 150, 1, 1],
      ["Le dossier", "Jusqu’à dix pages et la réponse rédigée", 690, 4, 1],
      ["Le suivi", "Trois mois de courriers, dans les deux sens", 1_800, 90, 2],
    ],
  },
  {
    seller: "asmae",
    slug: "technical-manuals-german",
    title: "German technical manuals into French and Arabic",
    description:
      "Pumps, ovens, lifts, medical chairs. I keep the numbers, the warnings and the layout, and I ask the manufacturer when the German makes no sense either. It happens.",
    category: "translation",
    publishedDaysAgo: 38,
    packages: [
      ["Ten pages", "One language, your layout", 1_400, 5, 1],
      ["Fifty pages", "One language, term list, your layout", 5_900, 18, 2],
      ["Fifty pages, two languages", "French and Arabic, checked by a technician", 10_400, 30, 2],
    ],
  },
  {
    seller: "nora",
    slug: "interprete-espanol-rif",
    title: "Intérprete por teléfono, español y tarifit",
    description:
      "Llamadas con clientes, notarios, aduanas o una suegra en Almería. Usted habla, yo traduzco, nadie grita. Horario marroquí, también los sábados.\n\nDisponible desde mañana, por horas.",
    category: "translation",
    publishedDaysAgo: 20,
    packages: [
      ["Una hora", "Una llamada con preparación", 250, 2, 1],
      ["Cinco horas", "A repartir en un mes", 1_100, 30, 1],
      ["Un día en Melilla o Nador", "Acompañamiento presencial", 1_900, 7, 1],
    ],
  },
  {
    seller: "imane",
    slug: "company-statutes-package",
    title: "Statuts, PV et contrats de SARL en trois langues",
    description:
      "Pour l’associé qui vit à Lyon, celui qui vit à Dubaï et le greffe qui n’aime que l’arabe. Les trois versions disent la même chose, clause par clause, et je vous montre où elles pourraient ne pas le faire.",
    category: "translation",
    publishedDaysAgo: 59,
    packages: [
      ["PV d’assemblée", "Jusqu’à quatre pages, deux langues", 690, 3, 1],
      ["Statuts", "Jusqu’à vingt pages, deux langues, certifiés", 3_200, 10, 2],
      ["Dossier complet", "Statuts, pacte et bail, trois langues", 7_900, 21, 2],
    ],
  },
];
