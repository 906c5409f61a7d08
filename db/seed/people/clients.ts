import type { SeedPerson } from "@/db/seed/types";

export const clients: SeedPerson[] = [
  {
    username: "youssef",
    name: "Youssef Amrani",
    kind: "client",
    joinedDaysAgo: 420,
    profile: {
      headline: "Owner of Dar Kahwa, a coffee roastery in Marrakech",
      about:
        "We roast small batches in Guéliz and are about to open a second place. I look for people who like coffee and deadlines, in that order.",
      city: "Marrakech",
      languages: ["ar", "fr"],
      skills: [],
    },
  },
  {
    username: "claire",
    name: "Claire Dubois",
    kind: "client",
    joinedDaysAgo: 365,
    profile: {
      headline: "Maison d’hôtes à Essaouira",
      about:
        "J’ai ouvert ma maison d’hôtes dans la médina d’Essaouira en 2019. Sept chambres, une terrasse, beaucoup de vent. Je travaille volontiers avec des indépendants d’ici.",
      city: "Essaouira",
      languages: ["fr", "en"],
      skills: [],
    },
  },
  {
    username: "driss",
    name: "Driss Lamrani",
    kind: "client",
    joinedDaysAgo: 204,
    profile: {
      headline: "Coopérative oléicole près de Meknès",
      about: "Nous pressons l’huile de quarante familles. Nous voulons la vendre sous notre nom, pas en vrac.",
      city: "Meknès",
      languages: ["ar", "fr"],
      skills: [],
    },
  },
  {
    username: "leila",
    name: "Leila Saidi",
    kind: "client",
    joinedDaysAgo: 96,
    profile: {
      headline: "Dentiste à Tanger",
      about:
        "Cabinet dentaire familial, deux fauteuils. Je cherche de l’aide pour le site et les rappels de rendez-vous.",
      city: "Tanger",
      languages: ["fr", "ar", "es"],
      skills: [],
    },
  },
  {
    username: "karim",
    name: "Karim Bouzidi",
    kind: "client",
    joinedDaysAgo: 61,
    profile: {
      headline: "Food truck bocadillos, Casablanca",
      about: "Corniche la semaine, matches le week-end. كنقلب على ناس زوينين فالتصميم والفيديو.",
      city: "Casablanca",
      languages: ["ar", "fr"],
      skills: [],
    },
  },
  {
    username: "james",
    name: "James Whitfield",
    kind: "client",
    joinedDaysAgo: 320,
    profile: {
      headline: "Runs a surf camp in Taghazout",
      about: "Twelve beds, twenty boards, one van. Always in need of a photographer or a web person who surfs.",
      city: "Taghazout",
      languages: ["en"],
      skills: [],
    },
  },
  { username: "sofia", name: "Sofia Martin", kind: "client", joinedDaysAgo: 44 },
  {
    username: "amina",
    name: "Amina Zerouali",
    kind: "client",
    joinedDaysAgo: 148,
    profile: {
      headline: "Pâtisserie de quartier à Kénitra",
      about:
        "Cornes de gazelle, briouates et gâteaux d’anniversaire. Ma mère au four, moi aux commandes, ma sœur au téléphone.",
      city: "Kénitra",
      languages: ["ar", "fr"],
      skills: [],
    },
  },
  {
    username: "hicham",
    name: "هشام المرابط",
    kind: "client",
    joinedDaysAgo: 731,
    profile: {
      headline: "مكتبة قديمة في العرائش",
      about:
        "كتب مستعملة بثلاث لغات، ورفّ كامل عن البحر. أبحث عن من يساعدني لأبيع خارج المدينة دون أن أغلق الباب القديم.",
      city: "Larache",
      languages: ["ar", "es", "fr"],
      skills: [],
    },
  },
  {
    username: "rkia",
    name: "Rkia Aït Baha",
    kind: "client",
    joinedDaysAgo: 284,
    profile: {
      headline: "Tapis de Taznakht, coopérative de tisseuses",
      about:
        "Nous sommes dix-neuf. Chaque tapis porte le nom de celle qui l’a tissé, et nous voulons que l’acheteur le sache. Ma fille écrit pour moi ici.",
      city: "Taznakht",
      languages: ["zgh", "ar", "fr"],
      skills: [],
    },
  },
];
