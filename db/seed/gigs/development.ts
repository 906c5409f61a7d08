import type { SeedGig } from "@/db/seed/types";

export const developmentGigs: SeedGig[] = [
  {
    seller: "mehdi",
    slug: "fast-website-for-your-business",
    title: "I will build a fast website for your business",
    description:
      "A site that opens in a second on a cheap phone, in French, Arabic and English, that you can edit yourself.\n\nI write it with Next.js, put it on a server in Europe or Morocco as you prefer, and show you work every two days. Domain, e-mail and Google listing are set up with you, in your name.\n\nNot included: photos and texts, but I work with people who do both well.",
    category: "development",
    publishedDaysAgo: 1,
    packages: [
      ["One page", "A single page with contact, map and opening hours", 2_500, 6, 2],
      ["Small site", "Up to six pages, three languages, editor for your texts", 6_800, 14, 3],
      ["Site and booking", "Small site with reservations, CMI payment and e-mail reminders", 14_500, 28, 4],
    ],
  },
  {
    seller: "mehdi",
    slug: "reservation-system-riad",
    title: "Système de réservation pour riads et maisons d’hôtes",
    description:
      "Réservations directes, sans commission. Calendrier synchronisé avec Booking et Airbnb, acompte par carte marocaine ou étrangère, confirmation par e-mail et WhatsApp.\n\nFormation de votre équipe comprise, sur place entre Rabat et Essaouira.",
    category: "development",
    publishedDaysAgo: 19,
    packages: [
      ["Calendrier", "Calendrier synchronisé et demande de réservation", 4_800, 10, 2],
      ["Réservation", "Calendrier, acompte en ligne, e-mails en trois langues", 9_500, 20, 3],
      ["Complet", "Réservation, tableau de bord, formation et six mois de suivi", 16_000, 30, 4],
    ],
  },
  {
    seller: "mehdi",
    slug: "website-repair",
    title: "I will repair a slow or broken website",
    description:
      "Slow pages, hacked WordPress, a form that sends nothing: I find out why, repair it, and write down what was wrong in words you can keep. You pay only when it works.",
    category: "development",
    publishedDaysAgo: 74,
    packages: [
      ["Diagnosis", "A written report with what to do first", 500, 2, 1],
      ["Repair", "Diagnosis and up to one day of work", 1_400, 4, 1],
      ["Repair and care", "Repair, then three months of updates and backups", 3_200, 7, 2],
    ],
  },
  {
    seller: "ayoub",
    slug: "flutter-app-for-your-service",
    title: "I will build your Android and iOS app with Flutter",
    description:
      "One app for both stores, in Arabic and French, that keeps working when the network does not. I publish it under your account and hand over the code.\n\nFirst we agree on the five screens that matter. The rest can wait for version two.",
    category: "development",
    publishedDaysAgo: 10,
    packages: [
      ["Prototype", "Five clickable screens on your phone", 3_900, 8, 2],
      ["First version", "Up to ten screens, sign-in, notifications", 17_000, 35, 3],
      ["Full app", "First version, payments, admin page, three months of care", 32_000, 60, 4],
    ],
  },
  {
    seller: "omar",
    slug: "boutique-woocommerce",
    title: "Boutique en ligne WooCommerce pour coopératives",
    description:
      "Vos produits en ligne en deux semaines : paiement à la livraison, CMI, suivi Amana. Je forme deux personnes de la coopérative, en tachelhit si vous préférez, et je laisse un guide imprimé.",
    category: "development",
    publishedDaysAgo: 12,
    packages: [
      ["Vitrine", "Jusqu’à dix produits, commande par WhatsApp", 2_200, 7, 2],
      ["Boutique", "Jusqu’à cinquante produits, paiement et livraison", 5_500, 14, 3],
      ["Boutique et export", "Deux langues, prix en euros, envoi à l’étranger", 8_900, 21, 3],
    ],
  },
  {
    seller: "omar",
    slug: "shopify-migration",
    title: "Migration vers Shopify sans perdre vos clients",
    description:
      "Produits, clients, commandes et adresses repris à l’identique, redirections comprises, bascule la nuit. Je reste au téléphone le lendemain matin.",
    category: "development",
    publishedDaysAgo: 95,
    packages: [
      ["Petite boutique", "Jusqu’à 100 produits", 3_400, 8, 1],
      ["Boutique", "Jusqu’à 1 000 produits, thème adapté", 7_200, 15, 2],
      ["Sur mesure", "Plusieurs langues, application métier", 13_500, 30, 3],
    ],
  },
  {
    seller: "tarik",
    slug: "orders-from-whatsapp-to-sheet",
    title: "I will bring your WhatsApp orders into a spreadsheet",
    description:
      "You take orders on WhatsApp and lose two a week. I put a small tool between your phone and a Google Sheet: name, product, quantity, address, paid or not. It asks back when something is missing.\n\nIt runs on your account and costs you nothing a month.",
    category: "development",
    publishedDaysAgo: 6,
    packages: [
      ["One list", "One kind of order, one sheet", 1_600, 5, 2],
      ["List and delivery", "Orders, delivery rounds, message to the customer", 3_400, 10, 2],
      ["With stock", "All of it, and the stock goes down by itself", 5_800, 16, 3],
    ],
  },
  {
    seller: "tarik",
    slug: "connect-erp-courier",
    title: "Your ERP and your courier, on speaking terms",
    description:
      "Shipping labels, tracking numbers and returns, fetched by machine and not by Fatima from accounts. I read bad documentation for a living.",
    category: "development",
    publishedDaysAgo: 51,
    packages: [
      ["One way", "Parcels go out by themselves", 3_900, 9, 1],
      ["Both ways", "Parcels, tracking and returns", 7_500, 18, 2],
      ["Several couriers", "Both ways, cheapest courier per city", 12_000, 30, 3],
    ],
  },
  {
    seller: "tarik",
    slug: "hoja-de-calculo-que-piensa",
    title: "Hojas de cálculo que trabajan solas",
    description:
      "Facturas, presupuestos, turnos, comisiones: su Excel sigue siendo su Excel, pero deja de copiar y pegar. Le explico cada fórmula en español o en rifeño, y la escribo para que su sobrina la entienda.",
    category: "development",
    publishedDaysAgo: 80,
    packages: [
      ["Una hoja", "Hasta tres cálculos automáticos", 700, 3, 2],
      ["Un libro", "Varias hojas, una factura en PDF con un clic", 1_800, 7, 2],
      ["Un equipo", "Permisos, copias y una hora de formación", 3_300, 12, 2],
    ],
  },
  {
    seller: "ayoub",
    slug: "app-rescue-flutter",
    title: "I will rescue your Flutter app from its last developer",
    description:
      "It crashes on old phones, nobody has the signing key, and the stores send warnings. I have seen all of that before breakfast.\n\nFirst a report in plain words, then the repairs in the order that hurts least.",
    category: "development",
    publishedDaysAgo: 23,
    packages: [
      ["Report", "What is wrong, what first, what never", 1_500, 4, 1],
      ["Back in the stores", "Report, updates, new release on both stores", 6_900, 14, 2],
      ["Rescue and tests", "All of it, and tests so that it stays rescued", 14_500, 30, 3],
    ],
  },
  {
    seller: "omar",
    slug: "site-cooperative-deux-semaines",
    title: "Le site de votre coopérative, en deux semaines",
    description:
      "Qui vous êtes, ce que vous faites, où vous trouver, combien ça coûte. Quatre pages, de vraies photos, un formulaire qui arrive sur WhatsApp. En français, en arabe, et un mot de bienvenue en tachelhit.",
    category: "development",
    publishedDaysAgo: 34,
    packages: [
      ["L’essentiel", "Une longue page, contact et plan", 1_900, 7, 2],
      ["Quatre pages", "Deux langues, galerie, formulaire", 3_600, 13, 2],
      ["Avec la boutique", "Quatre pages et vingt produits à vendre", 6_400, 20, 3],
    ],
  },
];
