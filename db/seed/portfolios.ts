import type { SeedWork } from "./types";

/** What freelancers show of their work, by username, the best first. */
export const portfolios: Readonly<Record<string, readonly SeedWork[]>> = {
  salma: [
    [
      "Dar Kahwa, Marrakech",
      "A coffee roastery as a door: the eight-pointed star of the grandfather’s patio, three bags, a painted sign.",
      "zellige",
    ],
    [
      "Forty lines for forty families",
      "Olive oil labels for a cooperative near Meknès. One leaf, drawn with as many lines as there are families.",
      "suns",
    ],
    [
      "« من هنا يبدأ البحر »",
      "Three metres of maghribi on a limewashed terrace in Essaouira. The tail of the ra reaches the corner.",
      "letters",
    ],
  ],
  mehdi: [
    [
      "Seven rooms, one calendar",
      "Direct bookings for a guest house on the coast. Double bookings since: none.",
      "doors",
    ],
    ["A surf camp in one second", "Fourteen megabytes of video moved behind a tap.", "dunes"],
    ["23 lost appointments", "A dentist’s form that sent nothing, found and repaired over lunch.", "channels"],
  ],
  imane: [
    [
      "Glossaire du supérieur, 412 termes",
      "التسجيل, القيد et jamais الإدراج : trois pages qui ont mis d’accord deux facultés.",
      "sheets",
    ],
    ["Un acte de 1931", "Manuscrit, trois encres, deux écritures. Traduit, certifié, accepté.", "letters"],
  ],
  hamza: [
    ["صوت المكينة", "ريل ديال 28 ثانية كيبدا بثانية وحدة ديال الظلام وصوت التحميص.", "sound"],
    [
      "Les mains de Sidi Bernoussi",
      "Quatre portraits d’ouvriers pour une usine de textile, sans un mot de commentaire.",
      "frames",
    ],
    ["Ligne 17", "Court documentaire monté de nuit, entre deux mariages refusés.", "channels"],
  ],
  zineb: [
    ["Le premier numéro", "Une newsletter qui raconte un café rwandais au nom berbère : 58 % d’ouverture.", "sheets"],
    [
      "« Nous ne livrons pas le lundi »",
      "La page la plus lue d’un traiteur de Rabat, parce qu’elle dit la vérité.",
      "plates",
    ],
  ],
  ayoub: [
    ["La famille", "Eleven real phones in a drawer, on which every alarm must ring after a restart.", "lattice"],
    ["School bus, Tanger", "Parents see the bus, drivers see one button. Works in the tunnel too.", "channels"],
  ],
  kawtar: [
    ["Onze tables, une voix chacune", "Eleven restaurants, and not two captions that could change places.", "frames"],
    ["Le tagine de face", "A series shot at eye level, because nobody eats from above.", "plates"],
  ],
  omar: [
    [
      "Safran de Taliouine",
      "Boutique d’une coopérative de trente femmes ; la comptable a quinze ans de plus et va plus vite que moi.",
      "suns",
    ],
    [
      "Le guide imprimé",
      "Vingt-quatre pages, gros caractères, plastifiées. La partie du site qui ne tombe jamais en panne.",
      "sheets",
    ],
  ],
  hind: [
    ["Mechmacha", "Une chatte orange dans la médina de Fès, quatorze planches à la gouache.", "doors"],
    [
      "Tétouan en blanc et vert",
      "Carte de la médina pour une maison d’hôtes ; trois touristes l’ont encadrée.",
      "kasbah",
    ],
    ["Le menu du port", "Sardines, encornets et le patron, de profil.", "plates"],
  ],
  reda: [
    ["34 pages, 380 000 dirhams", "Un café qui était une torréfaction : marge, stock, contrats.", "kasbah"],
    ["Le garage de Salé", "Intelaka accordé au second passage ; le premier dossier n’était pas le mien.", "doors"],
  ],
  sara: [
    ["«الخبز ما كيستناش»", "حملة إذاعية لفرن حي، ست جمل بصوت واحد.", "plates"],
    ["حكايات قبل النوم", "اثنتا عشرة قصة قصيرة للإذاعة، تُسمع أكثر مما تُقرأ.", "dunes"],
  ],
  anas: [
    ["31 MAD a call", "A dentist in Maârif, from 140 to 31 in two months, by stopping half of it.", "kasbah"],
    ["One page a month", "The report that my clients pin on the fridge.", "sheets"],
  ],
  meryem: [
    ["The minus sign", "A balance that three people read backwards, and the screen that nobody does.", "lattice"],
    ["Carte d’identité, guichet 4", "Twenty people, one form, and why the second page was always empty.", "sheets"],
  ],
  ismail: [
    ["Le lundi matin", "Cinq chiffres sur un écran pour un grossiste d’Oujda. Le sixième a été refusé.", "kasbah"],
    ["ثلاثة كنانش", "ثلاثة كنانش ولاو ملف واحد، والحقيقة طلعات وحدة.", "rug"],
  ],
  fatimazahra: [
    ["« Tapez deux »", "L’accueil d’une clinique en trois langues, avec un luth qui ne s’énerve pas.", "sound"],
    ["Vingt minutes de sécurité", "Formation en darija pour un chantier naval, coupée en douze chapitres.", "frames"],
  ],
  brahim: [
    ["Six o’clock, Fint", "An oasis from above before the first stove is lit.", "dunes"],
    ["Mirrors, from far", "A solar field, filmed from where the goats stand.", "lattice"],
    ["Anchor Point, two mornings", "Surfers, seagulls, and a van for scale.", "frames"],
  ],
  nora: [
    ["Aceite de Nador", "Catálogo de 140 productos, dentro del archivo original.", "letters"],
    ["Tarifit en la aduana", "Once llamadas, un contenedor liberado.", "channels"],
  ],
  yassine: [
    ["«باب ثقيل»", "بودكاست من ثماني حلقات عن الحرفيين في سلا.", "doors"],
    ["Cinq heures du matin, Bou Regreg", "Barques, coq, premier tram. Sans musique.", "sound"],
  ],
  ghita: [
    ["Dinanderie, fond gris", "Quarante plateaux de cuivre sans un seul reflet de moi.", "plates"],
    ["L’apprenti", "Une journée chez un relieur de Fès ; le plus jeune a fait la dernière photo.", "sheets"],
    ["Dix-neuf prénoms", "Chaque tapis avec celle qui l’a tissé, à la même lumière.", "rug"],
  ],
  abdellah: [
    ["Patio, 21 juin, midi", "Where the shadow falls on the longest day, and why the fountain moved.", "doors"],
    ["Vingt mètres carrés", "Une librairie avec un comptoir, une échelle et un compteur caché.", "lattice"],
  ],
  loubna: [
    ["La boîte à chaussures", "Trois ans de tickets d’une fleuriste, rangés en une semaine.", "weave"],
    ["Le 10 du mois", "La page unique que lisent vingt-six clients.", "sheets"],
  ],
  tarik: [
    ["Two orders a week", "What a pastry shop used to lose in WhatsApp, until a spreadsheet asked back.", "plates"],
    ["CSV, since 2009", "An old ERP and four couriers, on speaking terms.", "channels"],
  ],
  asmae: [
    ["Vierzig Jahre Zeche", "رسالة تقاعد من ألمانيا، ومعها أربعون سنة من المنجم.", "sheets"],
    ["Pompe P-40", "Notice de 52 pages, numérotation intacte, deux avertissements en plus.", "channels"],
  ],
  khadija: [
    ["Forty words each", "A hundred ceramics for a shop in Leeds, without one “unique”.", "plates"],
    ["Fourteen slides", "From thirty-one. The investor stayed awake.", "frames"],
  ],
};
