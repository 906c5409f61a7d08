import type { SeedApplication } from "./types";

/** Who wants which job, and how far that is. */
export const applications: SeedApplication[] = [
  {
    applicant: "meryem",
    job: "ui-designer-arabic-mobile-banking",
    ...{ daysAgo: 1.4, stage: "shortlisted", stageDaysAgo: 0.5 },
    letter:
      "Bonjour,\n\nEn 2024 j’ai refait l’écran de virement d’une banque que je ne nommerai pas. Le solde s’y lisait à l’envers pour un client sur six. Après, non.\n\nL’arabe d’abord change tout : la liste, la date, le signe moins, et même l’ordre dans lequel on a peur. Je travaille avec Figma, je teste avec cinq personnes avant de dessiner, et je parle à vos développeurs avant qu’ils ne devinent.",
  },
  {
    applicant: "salma",
    job: "ui-designer-arabic-mobile-banking",
    ...{ daysAgo: 1.1, stage: "sent" },
    letter:
      "Hello Atlas,\n\nI am not an interface designer, and I say so at once. But somebody will have to draw the numerals, the card and the name of the app in both scripts, and that is what I do. If your UI designer needs a second pair of hands for two weeks, mine are steady.",
  },
  {
    applicant: "imane",
    job: "traduction-portail-universitaire",
    ...{ daysAgo: 6.5, stage: "hired", stageDaysAgo: 5.6 },
    letter:
      "Bonjour,\n\nTraductrice assermentée à Fès, j’ai déjà mis d’accord deux facultés sur le mot التسجيل. Je propose des lots de 3 000 mots plutôt que 4 000, avec une relecture à froid le lendemain. Le glossaire est rendu avec chaque lot, pas à la fin.",
  },
  {
    applicant: "asmae",
    job: "traduction-portail-universitaire",
    ...{ daysAgo: 8, stage: "declined", stageDaysAgo: 6 },
    letter:
      "السلام عليكم،\n\nأترجم عادة من الألمانية والهولندية، ولكنني أكتب عربية بسيطة يفهمها من يقرأ على هاتفه في الحافلة. أقترح أن أبدأ بصفحة المنح مجاناً، وتحكمون بأنفسكم.",
  },
  {
    applicant: "kawtar",
    job: "community-manager-lancement",
    ...{ daysAgo: 26, stage: "hired", stageDaysAgo: 19 },
    letter:
      "Salam,\n\nJe tiens onze comptes de restaurants à Marrakech et je n’ai jamais acheté un abonné. Pour du covoiturage entre universités, il faut être là le dimanche à 21 h, quand tout le monde cherche une place pour lundi. J’y suis de toute façon, sur mon téléphone.\n\nDarija bien sûr, avec l’accent qu’il faut selon la ville.",
  },
  {
    applicant: "sara",
    job: "community-manager-lancement",
    ...{ daysAgo: 27, stage: "withdrawn", stageDaysAgo: 24 },
    letter:
      "السلام عليكم،\n\nأكتب بالدارجة منذ سنوات للإذاعة، وأظن أن التعليقات أيضاً نوع من الإذاعة: جملة قصيرة، وفي وقتها. يمكنني أن أكتب لكم الشهر الأول كاملاً قبل الإطلاق.",
  },
  {
    applicant: "anas",
    job: "community-manager-lancement",
    ...{ daysAgo: 22, stage: "declined", stageDaysAgo: 19 },
    letter:
      "Hello,\n\nI am the ads person, not the funny person. If you already have somebody funny, I would put 4,000 MAD of your budget behind their three best posts and tell you on one page what came of it.",
  },
  {
    applicant: "yassine",
    job: "podcast-economie-darija",
    ...{ daysAgo: 9, stage: "interview", stageDaysAgo: 3 },
    letter:
      "السلام عليكم،\n\nالناس لي عمرهم هضرو فميكروفون كيهضرو مزيان من بعد عشر دقايق ديال أتاي. كنجيب الميكروفونات، كنخبيهم، وكنبدا نسجل قبل ما يحسو.\n\nسجلت ثمن حلقات مع صنايعية فسلا بنفس الطريقة. الصالون ديال الطابق الرابع بغيت نسمعو قبل: نص ساعة وأنا ساكت تكفيني.",
  },
  {
    applicant: "fatimazahra",
    job: "podcast-economie-darija",
    ...{ daysAgo: 8.5, stage: "sent" },
    letter:
      "Bonjour,\n\nJe suis une voix, pas une monteuse. Si vous cherchez quelqu’un pour l’introduction, les transitions et les trois phrases qui expliquent ce qu’est une tontine, je les enregistre en une matinée à Kénitra.",
  },
  {
    applicant: "khadija",
    job: "relecture-rapport-anglais",
    ...{ daysAgo: 18, stage: "hired", stageDaysAgo: 15 },
    letter:
      "Dear Atlas team,\n\nFour authors, three languages, one voice: I taught eight classes a week of exactly that. I read the whole report once without a pen, then I make a list of forty words that must always be the same, and only then do I edit.\n\nI will not touch the numbers. If two of them disagree I will send you a polite note at a reasonable hour.",
  },
  {
    applicant: "ayoub",
    job: "developpeur-flutter-rappels-pharmacie",
    ...{ daysAgo: 0.95, stage: "shortlisted", stageDaysAgo: 0.87 },
    letter:
      "Bonjour,\n\nQuatorze applications en ligne, dont une pour des bus scolaires où une alarme ratée est un enfant qui attend. Hors ligne d’abord, notifications locales, trois langues : c’est mon quotidien.\n\nUn rappel de traitement doit sonner après un redémarrage, après une mise à jour et après un cousin qui « nettoie » le téléphone. J’ai une liste par marque, testée sur onze appareils.",
  },
  {
    applicant: "mehdi",
    job: "audit-accessibilite-logiciel-officine",
    ...{ daysAgo: 13, stage: "declined", stageDaysAgo: 9 },
    letter:
      "Bonjour,\n\nJe construis des sites qui passent au clavier, mais je n’ai jamais fait d’audit complet d’un logiciel métier. J’apprends vite et je le dis franchement. Si votre choix se porte sur quelqu’un d’autre, je serais heureux de corriger ce qu’elle trouvera.",
  },
  {
    applicant: "meryem",
    job: "audit-accessibilite-logiciel-officine",
    ...{ daysAgo: 14, stage: "hired", stageDaysAgo: 8 },
    letter:
      "Bonjour,\n\nHuit heures par jour au clavier, c’est 3 000 touches par matin : chaque tabulation inutile se paie en tendinites. Je passe une journée derrière un comptoir avant d’ouvrir un lecteur d’écran.\n\nRapport classé par douleur, avec pour chaque point l’extrait de code qui le corrige.",
  },
  {
    applicant: "asmae",
    job: "notice-automate-allemand",
    ...{ daysAgo: 7, stage: "interview", stageDaysAgo: 3 },
    letter:
      "Bonjour,\n\nJ’ai traduit l’an dernier la notice d’une pompe de 52 pages ; le technicien m’a appelée pour dire merci, ce qui n’arrive pas. « Achtung », « Vorsicht » et « Warnung » ne sont pas synonymes, et votre imprimeur non plus n’attend pas.\n\nCent quarante pages pour le 28 : c’est possible si le fabricant répond vraiment en deux jours. Je garde la numérotation.",
  },
  {
    applicant: "fatimazahra",
    job: "voix-formation-officines",
    ...{ daysAgo: 34, stage: "hired", stageDaysAgo: 30 },
    letter:
      "Bonjour,\n\nVoix posée, débit lent sans être endormi, français et darija de Kénitra, c’est-à-dire de nulle part en particulier. Je découpe par chapitre, avec une respiration au bon endroit pour que vos pharmaciens puissent servir un client entre deux.",
  },
  {
    applicant: "salma",
    job: "packaging-soin-visage",
    ...{ daysAgo: 1.6, stage: "shortlisted", stageDaysAgo: 0.4 },
    letter:
      "Hello Argania,\n\nI read “without showing a goat in a tree” three times and then I wrote this letter.\n\nMy last packaging is an olive oil with forty lines for forty families. It has Arabic and French at the same size, because both are read aloud in the kitchen. For four products and a travel set I would begin with the smallest bottle: if the family is recognisable on 30 ml, the rest follows.",
  },
  {
    applicant: "ghita",
    job: "packaging-soin-visage",
    ...{ daysAgo: 3, stage: "sent" },
    letter:
      "Bonjour,\n\nJe ne dessine pas d’étiquettes, je photographie des flacons. Mais si la gamme sort au printemps, il faudra bien la montrer, et autant que la graphiste et la photographe se parlent avant que le blanc soit imprimé sur du verre.",
  },
  {
    applicant: "hamza",
    job: "videos-courtes-cooperative",
    ...{ daysAgo: 8, stage: "interview", stageDaysAgo: 3 },
    letter:
      "Bonjour,\n\nJe monte, Brahim tourne : nous l’avons déjà fait, personne ne s’est disputé. Six vidéos de quarante secondes, c’est deux jours de tournage et quatre nuits de montage. Pour le tachelhit j’ai une cousine à Inezgane qui relit les sous-titres et qui ne laisse rien passer.",
  },
  {
    applicant: "brahim",
    job: "videos-courtes-cooperative",
    ...{ daysAgo: 8.4, stage: "shortlisted", stageDaysAgo: 5 },
    letter:
      "Azul,\n\nJ’ai grandi à côté d’une presse. Je sais à quelle heure les femmes rient et à quelle heure il ne faut pas filmer les mains. Deux jours suffisent si le premier se passe sans caméra jusqu’à midi.",
  },
  {
    applicant: "kawtar",
    job: "videos-courtes-cooperative",
    ...{ daysAgo: 7, stage: "declined", stageDaysAgo: 5 },
    letter:
      "Bonjour,\n\nLes vidéos verticales, c’est tous les jours. Le tachelhit, j’en comprends assez pour savoir quand on se moque de moi. Je peux être à Agadir dès lundi avec une lumière et beaucoup de patience, comme vous le demandez.",
  },
  {
    applicant: "ismail",
    job: "tableau-de-bord-export",
    ...{ daysAgo: 12, stage: "interview", stageDaysAgo: 6 },
    letter:
      "Bonjour,\n\nSix fichiers Excel et un ERP : quelqu’un chez vous les recopie le dimanche soir, je parie. Je commence par elle, parce qu’elle sait où les chiffres mentent.\n\nUn écran, cinq indicateurs, par pays et par produit, chaque nuit. Je viens deux jours à Agadir pour que la direction s’en serve devant moi.",
  },
  {
    applicant: "loubna",
    job: "tableau-de-bord-export",
    ...{ daysAgo: 11, stage: "declined", stageDaysAgo: 7 },
    letter:
      "Bonjour,\n\nJe suis comptable : je ne dessine pas de tableaux de bord, je sais quels chiffres il faut mettre dedans et lesquels rapprocher de la douane. Si vous prenez un analyste, présentez-nous, il gagnera une semaine.",
  },
  {
    applicant: "ghita",
    job: "photos-catalogue-export",
    ...{ daysAgo: 4, stage: "shortlisted", stageDaysAgo: 2 },
    letter:
      "Bonjour,\n\nL’huile d’argan tire au vert sous une lumière froide et au whisky sous une lumière chaude. Je photographie une mire avec chaque flacon et je garde le flacon à côté de l’écran.\n\nQuarante-cinq produits : trois jours chez vous, cinq chez moi. Chez moi c’est moins cher, chez vous c’est plus sûr. Pas de cartons en octobre, s’il vous plaît, il pleut dans la médina.",
  },
  {
    applicant: "hind",
    job: "illustration-album-jeunesse",
    ...{ daysAgo: 24, stage: "hired", stageDaysAgo: 18 },
    letter:
      "السلام عليكم،\n\nرسمت ثلاثة كتب للأطفال، وأعيش مع قطة برتقالية لا تحترم أحداً. قرأت نصكم بصوت عال مرتين: اللوحة السابعة، حين تصعد القطة فوق باب بوجلود، هي قلب الكتاب.\n\nأرفق بخيالكم رسماً صغيراً للقطة: أذن مثنية، وذيل كعلامة استفهام.",
  },
  {
    applicant: "abdellah",
    job: "illustration-album-jeunesse",
    ...{ daysAgo: 23, stage: "declined", stageDaysAgo: 18 },
    letter:
      "السلام عليكم،\n\nلست رساماً، أنا مصمم داخلي. لكن يمكنني أن أبني لكم المدينة القديمة بثلاثة أبعاد، فترسم فيها من تختارون دون أن تضيع القطة بين الأزقة.",
  },
  {
    applicant: "sara",
    job: "relecture-romans-jeunesse",
    ...{ daysAgo: 21, stage: "hired", stageDaysAgo: 17 },
    letter:
      "السلام عليكم،\n\nأقرأ كل جملة بصوت عال، وإذا تعثرت فيها فسيتعثر فيها طفل في الحادية عشرة. أضبط بالشكل ما يلتبس فقط، كما طلبتم، وأضع في الهامش سؤالاً حين لا أكون متأكدة بدل أن أصحح ما ليس خطأ.",
  },
  {
    applicant: "salma",
    job: "affiche-alphabet-tifinagh",
    ...{ daysAgo: 39, stage: "hired", stageDaysAgo: 22 },
    letter:
      "السلام عليكم،\n\nالحروف عملي، وتيفيناغ أجملها لأنها تُرسم بالمسطرة والبيكار ثم تُنسى المسطرة. من آخر صف، الحرف يُقرأ من فراغه لا من خطه.\n\nأقترح أن نجرب خمسة حروف في قسم حقيقي قبل أن نرسم الثلاثة والثلاثين.",
  },
  {
    applicant: "hind",
    job: "affiche-alphabet-tifinagh",
    ...{ daysAgo: 38, stage: "withdrawn", stageDaysAgo: 33 },
    letter:
      "السلام عليكم،\n\nالرسوم الصغيرة تهمني: أدرار كجبل يبتسم قليلاً، وإيزم أسد من الأطلس لا من السيرك. أما الحروف نفسها فأفضل أن يرسمها من يعرفها، وأقترح زميلتي سلمى.",
  },
  {
    applicant: "yassine",
    job: "livre-audio-contes",
    ...{ daysAgo: 2.5, stage: "sent" },
    letter:
      "السلام عليكم،\n\nاستوديو في سلا، باب ثقيل، وشجرة زيتون في الخارج لا يسمعها أحد. أقترح صوتين: راوية للحكاية، ورجل عجوز للغول. عندي العجوز، وهو خالي.\n\nساعة ونصف تعني ثلاثة أيام تسجيل، لا أقل، لأن الصوت يتعب قبل أن نلاحظ.",
  },
  {
    applicant: "sara",
    job: "livre-audio-contes",
    ...{ daysAgo: 0.75, stage: "shortlisted", stageDaysAgo: 0.63 },
    letter:
      "السلام عليكم،\n\nكتبت وقرأت اثنتي عشرة حكاية للإذاعة. أعرف متى أسكت: قبل أن يُفتح الباب، وبعد اسم البطل. أسجل لكم الصفحة الأولى اليوم إن أردتم، بلا مقابل.",
  },
  {
    applicant: "brahim",
    job: "desert-travel-film",
    ...{ daysAgo: 6, stage: "interview", stageDaysAgo: 2 },
    letter:
      "Hello,\n\nFour days with a group, without disturbing it: I leave the drone in its bag until the third morning, when people have forgotten me. I bring my own tent and eat what there is.\n\nThree minutes are enough for one person’s story, not for ten. I would follow the one who did not want to come.",
  },
  {
    applicant: "yassine",
    job: "desert-travel-film",
    ...{ daysAgo: 5, stage: "sent" },
    letter:
      "Bonjour,\n\nVous cherchez quelqu’un qui filme, je sais. Mais le désert se reconnaît les yeux fermés : la toile, la théière, le pas d’un dromadaire sur du gravier puis sur du sable. Prenez-moi avec le cadreur, je ne mange presque rien.",
  },
  {
    applicant: "nora",
    job: "spanish-website-and-newsletter",
    ...{ daysAgo: 16, stage: "hired", stageDaysAgo: 11 },
    letter:
      "Hola:\n\nSu página dice «dunas mágicas». En español esto lo han escrito ya cuarenta empresas. Yo escribiría a qué hora hace frío, qué se come y quién es Hassan. Nueve mil palabras en tres semanas, y cada mes una carta que parezca de alguien que vive ahí.\n\nUna duna no se mueve diez metros al año por igual: lo he comprobado.",
  },
  {
    applicant: "hind",
    job: "carte-illustree-itineraires",
    ...{ daysAgo: 10, stage: "shortlisted", stageDaysAgo: 6 },
    letter:
      "Bonjour,\n\nSur du tissu, trois couleurs et des traits comme des cordes. L’arbre où tout le monde s’arrête sera plus grand que la dune, parce que c’est de lui qu’on se souvient.\n\nJe voudrais faire une étape avec vous avant de dessiner. Je marche bien et je ne chante pas.",
  },
  {
    applicant: "abdellah",
    job: "vues-toitures-solaires",
    ...{ daysAgo: 8, stage: "interview", stageDaysAgo: 3 },
    letter:
      "Bonjour,\n\nTrente vues par mois à partir de photos de téléphone, c’est faisable si vos techniciens mettent une règle d’un mètre sur chaque photo. J’ai l’ombre de tous les minarets entre Al Hoceima et Taza, ou je l’aurai au bout d’un mois.\n\nUne vue en deux heures, l’ombre juste à dix minutes près, la couleur des tuiles vérifiée.",
  },
  {
    applicant: "tarik",
    job: "suivi-stock-camions",
    ...{ daysAgo: 15, stage: "hired", stageDaysAgo: 10 },
    letter:
      "Salam,\n\nI live twenty minutes from your depot and I know the inverter that is always in the other truck; my neighbour drives it.\n\nA phone, a sticker on every box, one question at the end of the day. Works without network on the road to Targuist and tells the depot when it finds one. First version in three weeks, in one truck only, with the driver who complains most.",
  },
  {
    applicant: "ismail",
    job: "suivi-stock-camions",
    ...{ daysAgo: 14, stage: "declined", stageDaysAgo: 10 },
    letter:
      "السلام عليكم،\n\nالجرد هو خدمتي، ولكن التطبيق ديال التليفون ماشي خدمتي، وكنقولها من دابا. نقدر نجي لديبو نهارين، نحسب كلشي ونخلي ليكم ملف واحد لي كيطابق.",
  },
  {
    applicant: "mehdi",
    job: "menu-semaine-bureaux",
    ...{ daysAgo: 1.5, stage: "sent" },
    letter:
      "Bonjour,\n\nTrois cents bureaux avant jeudi midi, donc deux cent cinquante entre 11 h 40 et 11 h 59. C’est là que tout se joue, pas sur la page d’accueil. J’ai construit des réservations d’hôtel qui tiennent le 31 décembre.\n\nFrançais et arabe, un écran, pas de mot de passe pour qui veut juste un couscous. Je peux venir goûter.",
  },
  {
    applicant: "ayoub",
    job: "menu-semaine-bureaux",
    ...{ daysAgo: 1.2, stage: "sent" },
    letter:
      "Hello,\n\nYou ask for the web first, and you are right. I would still build it so that it can become an app in a year without being written again. If you already have somebody for the web, call me then.",
  },
  {
    applicant: "sara",
    job: "nom-et-ton-casablanca",
    ...{ daysAgo: 13, stage: "interview", stageDaysAgo: 5 },
    letter:
      "السلام عليكم،\n\nكازا كتاكل واقفة وكتحكم على الماكلة وهي جالسة. خاص جملة وحدة كتخلي واحد خارج من الطور فالوحدة ونص يسول: شكون هادو؟\n\nعندي ثلاثة ديال الاتجاهات، وحدة فيهم كتضحك بزاف وغادي ترفضوها. كنبدا بيها ديما.",
  },
  {
    applicant: "khadija",
    job: "nom-et-ton-casablanca",
    ...{ daysAgo: 12, stage: "declined", stageDaysAgo: 8 },
    letter:
      "Bonjour,\n\nMa langue de travail est l’anglais, et vos affiches sont en darija. J’écris quand même : quand les bureaux internationaux demanderont un menu en anglais, ne traduisez pas « pastilla » par « pigeon pie ».",
  },
  {
    applicant: "loubna",
    job: "cout-d-un-repas",
    ...{ daysAgo: 5, stage: "interview", stageDaysAgo: 2 },
    letter:
      "Bonjour,\n\nLe tajine de pruneaux perd de l’argent le mercredi, quand vous achetez les pruneaux au détail. Je le dis sans avoir vu vos chiffres, parce que c’est toujours le mercredi.\n\nUne fiche par plat, pesée en cuisine et non au bureau, révisée chaque mois. J’apporte ma balance.",
  },
  {
    applicant: "reda",
    job: "cout-d-un-repas",
    ...{ daysAgo: 4, stage: "sent" },
    letter:
      "Bonjour,\n\nDouze ans en banque m’ont appris à lire un bilan ; deux ans de restaurants m’ont appris à lire une poubelle. Je commence par la seconde. Trois semaines, vingt plats, et un prix de vente que vous saurez défendre.",
  },
];
