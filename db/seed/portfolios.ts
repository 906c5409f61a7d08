import type { SeedWork } from "./types";

/** What freelancers show of their work, by username, the best first. */
export const portfolios: Readonly<Record<string, readonly SeedWork[]>> = {
  salma: [
    [
      "Dar Kahwa, Marrakech",
      "A coffee roastery as a door: the eight-pointed star of the grandfather’s patio, three bags, a painted sign.",
    ],
    [
      "Forty lines for forty families",
      "Olive oil labels for a cooperative near Meknès. One leaf, drawn with as many lines as there are families.",
    ],
    [
      "« من هنا يبدأ البحر »",
      "Three metres of maghribi on a limewashed terrace in Essaouira. The tail of the ra reaches the corner.",
    ],
  ],
  mehdi: [
    ["Seven rooms, one calendar", "Direct bookings for a guest house on the coast. Double bookings since: none."],
    ["A surf camp in one second", "Fourteen megabytes of video moved behind a tap."],
    ["23 lost appointments", "A dentist’s form that sent nothing, found and repaired over lunch."],
  ],
  imane: [
    [
      "Glossaire du supérieur, 412 termes",
      "التسجيل, القيد et jamais الإدراج : trois pages qui ont mis d’accord deux facultés.",
    ],
    ["Un acte de 1931", "Manuscrit, trois encres, deux écritures. Traduit, certifié, accepté."],
  ],
  hamza: [
    ["صوت المكينة", "ريل ديال 28 ثانية كيبدا بثانية وحدة ديال الظلام وصوت التحميص."],
    [
      "Les mains de Sidi Bernoussi",
      "Quatre portraits d’ouvriers pour une usine de textile, sans un mot de commentaire.",
    ],
    ["Ligne 17", "Court documentaire monté de nuit, entre deux mariages refusés."],
  ],
  zineb: [
    ["Le premier numéro", "Une newsletter qui raconte un café rwandais au nom berbère : 58 % d’ouverture."],
    ["« Nous ne livrons pas le lundi »", "La page la plus lue d’un traiteur de Rabat, parce qu’elle dit la vérité."],
  ],
  ayoub: [
    ["La famille", "Eleven real phones in a drawer, on which every alarm must ring after a restart."],
    ["School bus, Tanger", "Parents see the bus, drivers see one button. Works in the tunnel too."],
  ],
  kawtar: [
    ["Onze tables, une voix chacune", "Eleven restaurants, and not two captions that could change places."],
    ["Le tagine de face", "A series shot at eye level, because nobody eats from above."],
  ],
  omar: [
    [
      "Safran de Taliouine",
      "Boutique d’une coopérative de trente femmes ; la comptable a quinze ans de plus et va plus vite que moi.",
    ],
    [
      "Le guide imprimé",
      "Vingt-quatre pages, gros caractères, plastifiées. La partie du site qui ne tombe jamais en panne.",
    ],
  ],
  hind: [
    ["Mechmacha", "Une chatte orange dans la médina de Fès, quatorze planches à la gouache."],
    ["Tétouan en blanc et vert", "Carte de la médina pour une maison d’hôtes ; trois touristes l’ont encadrée."],
    ["Le menu du port", "Sardines, encornets et le patron, de profil."],
  ],
  reda: [
    ["34 pages, 380 000 dirhams", "Un café qui était une torréfaction : marge, stock, contrats."],
    ["Le garage de Salé", "Intelaka accordé au second passage ; le premier dossier n’était pas le mien."],
  ],
  sara: [
    ["«الخبز ما كيستناش»", "حملة إذاعية لفرن حي، ست جمل بصوت واحد."],
    ["حكايات قبل النوم", "اثنتا عشرة قصة قصيرة للإذاعة، تُسمع أكثر مما تُقرأ."],
  ],
  anas: [
    ["31 MAD a call", "A dentist in Maârif, from 140 to 31 in two months, by stopping half of it."],
    ["One page a month", "The report that my clients pin on the fridge."],
  ],
  meryem: [
    ["The minus sign", "A balance that three people read backwards, and the screen that nobody does."],
    ["Carte d’identité, guichet 4", "Twenty people, one form, and why the second page was always empty."],
  ],
  ismail: [
    ["Le lundi matin", "Cinq chiffres sur un écran pour un grossiste d’Oujda. Le sixième a été refusé."],
    ["ثلاثة كنانش", "ثلاثة كنانش ولاو ملف واحد، والحقيقة طلعات وحدة."],
  ],
  fatimazahra: [
    ["« Tapez deux »", "L’accueil d’une clinique en trois langues, avec un luth qui ne s’énerve pas."],
    ["Vingt minutes de sécurité", "Formation en darija pour un chantier naval, coupée en douze chapitres."],
  ],
  brahim: [
    ["Six o’clock, Fint", "An oasis from above before the first stove is lit."],
    ["Mirrors, from far", "A solar field, filmed from where the goats stand."],
    ["Anchor Point, two mornings", "Surfers, seagulls, and a van for scale."],
  ],
  nora: [
    ["Aceite de Nador", "Catálogo de 140 productos, dentro del archivo original."],
    ["Tarifit en la aduana", "Once llamadas, un contenedor liberado."],
  ],
  yassine: [
    ["«باب ثقيل»", "بودكاست من ثماني حلقات عن الحرفيين في سلا."],
    ["Cinq heures du matin, Bou Regreg", "Barques, coq, premier tram. Sans musique."],
  ],
  ghita: [
    ["Dinanderie, fond gris", "Quarante plateaux de cuivre sans un seul reflet de moi."],
    ["L’apprenti", "Une journée chez un relieur de Fès ; le plus jeune a fait la dernière photo."],
    ["Dix-neuf prénoms", "Chaque tapis avec celle qui l’a tissé, à la même lumière."],
  ],
  abdellah: [
    ["Patio, 21 juin, midi", "Where the shadow falls on the longest day, and why the fountain moved."],
    ["Vingt mètres carrés", "Une librairie avec un comptoir, une échelle et un compteur caché."],
  ],
  loubna: [
    ["La boîte à chaussures", "Trois ans de tickets d’une fleuriste, rangés en une semaine."],
    ["Le 10 du mois", "La page unique que lisent vingt-six clients."],
  ],
  tarik: [
    ["Two orders a week", "What a pastry shop used to lose in WhatsApp, until a spreadsheet asked back."],
    ["CSV, since 2009", "An old ERP and four couriers, on speaking terms."],
  ],
  asmae: [
    ["Vierzig Jahre Zeche", "رسالة تقاعد من ألمانيا، ومعها أربعون سنة من المنجم."],
    ["Pompe P-40", "Notice de 52 pages, numérotation intacte, deux avertissements en plus."],
  ],
  khadija: [
    ["Forty words each", "A hundred ceramics for a shop in Leeds, without one “unique”."],
    ["Fourteen slides", "From thirty-one. The investor stayed awake."],
  ],
};
