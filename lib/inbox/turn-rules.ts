import { isSaying } from "@/lib/cards/move-rules";
import type { CardMove } from "@/lib/cards/types";
import type { OrderStep } from "@/lib/orders/types";
import { fold } from "@/lib/search/fold";
import type { Turn } from "./types";

/** How far back the message that decides is looked for once the one that did says nothing any more. */
export const TURN_LOOK_BACK = 50;

/** What of a message decides whose turn it is. */
interface Said {
  /** What it did to an order. */
  step?: OrderStep | null;
  /** What it did to a card. */
  move?: CardMove | null;
  /** Empty once unsent. */
  body: string;
  attachmentCount: number;
}

/**
 * Whether a message hands the turn to the other: all do but those that only thank, agree or laugh, in the languages and
 * letters of the market. A step of an order, a file and a question always do; so do yes and no, which answer one, and all
 * that people do with a card but to review each other. In doubt it does, for somebody who waits for nothing is better off
 * than somebody who is kept waiting.
 */
export function isSubstantive({ body, attachmentCount, step, move }: Said): boolean {
  if (move) return isSaying(move);
  if (step || attachmentCount > 0 || /[?؟]/.test(body) || body.length > MAX_COURTESY_LENGTH) return true;
  const words = ` ${heard(body)} `;
  return words.replace(THANKS_BY_NAME, " ").replace(COURTESIES, " ").trim() !== "";
}

/** Whose turn it is, as `readerId` sees it, once `senderId` has said something substantive. */
export function turnAfter(senderId: string, readerId: string): Turn {
  return senderId === readerId ? "theirs" : "yours";
}

/** Whoever writes more than this says something. */
const MAX_COURTESY_LENGTH = 100;

const THANKS = [
  ...["merci", "merci beaucoup", "merci bcp", "merci bien", "merci infiniment", "merci mille fois", "mille mercis"],
  ...["mersi", "je te remercie", "je vous remercie", "thanks", "thank you", "thank u", "thx", "tnx", "ty", "tysm"],
  ...["thanks a lot", "thank you so much", "thank you very much", "many thanks", "chokran", "choukran", "shukran"],
  ...["chokran bzaf", "شكرا", "شكرا جزيلا", "شكرا بزاف", "شكرا لك", "شكرا لكم", "ميرسي", "مرسي", "متشكر", "tbarkellah"],
  ...["barak allahou fik", "barak allah fik", "baraka allahu fik", "barakallah fik", "barakallahoufik"],
  ...["بارك الله فيك", "الله يبارك فيك", "تبارك الله عليك", "الله يخليك", "allah ykhalik", "lay khalik", "laykhalik"],
  ...["allah y3tik saha", "lah y3tik saha", "ya3tik saha", "الله يعطيك الصحة", "يعطيك الصحة", "جزاك الله خيرا"],
  ...["jazak allah khayr", "allah yhafdek", "الله يحفظك", "tbarkallah 3lik", "tbarkelah 3lik", "tbarkalah"],
];

const OTHERS = [
  // Agreed.
  ...["ok", "okay", "okey", "oki", "okk", "k", "d accord", "dacc", "d acc", "dac", "ca marche", "ca roule", "entendu"],
  ...["c est note", "bien note", "note", "noted", "c est bon", "bien recu", "recu", "received", "well received"],
  ...[
    "compris",
    "understood",
    "got it",
    "sure",
    "alright",
    "all right",
    "deal",
    "roger",
    "sounds good",
    "wakha",
    "waxa",
  ],
  ...["wakha", "safi", "saafi", "tamam", "واخا", "صافي", "تمام", "اوكي", "اوك", "حسنا", "طيب", "حاضر", "مفهوم"],
  // Well done.
  ...["parfait", "super", "top", "genial", "excellent", "nickel", "impeccable", "bravo", "tres bien", "cool", "great"],
  ...[
    "perfect",
    "good",
    "very good",
    "nice",
    "awesome",
    "wonderful",
    "amazing",
    "fine",
    "well done",
    "mzyan",
    "mezian",
  ],
  ...["mziane", "zwin", "zwina", "hayl", "3jebni", "مزيان", "زوين", "ممتاز", "رائع", "جميل", "هايل", "احسنت", "برافو"],
  // Nothing to thank for, and goodbye.
  ...["de rien", "je vous en prie", "je t en prie", "avec plaisir", "pas de souci", "pas de soucis", "pas de probleme"],
  ...["you re welcome", "you are welcome", "welcome", "no problem", "no worries", "np", "my pleasure", "with pleasure"],
  ...["machi mouchkil", "machi mochkil", "bla jmil", "la chokr 3la wajib", "العفو", "عفوا", "ماشي مشكل", "بلا جميل"],
  ...["لا شكر على واجب", "مرحبا بك", "bonne journee", "bonne soiree", "bonne nuit", "bon week end", "bon weekend"],
  ...[
    "a bientot",
    "a plus",
    "have a nice day",
    "have a good day",
    "good night",
    "bye",
    "bslama",
    "بسلامة",
    "مع السلامة",
  ],
  ...["inchallah", "inchaallah", "nchallah", "insha allah", "ان شاء الله", "hamdoulah", "hamdullah", "lhamdoulilah"],
  ...["الحمد لله", "amine", "امين"],
  // Laughter.
  ...["lol", "mdr", "ptdr", "haha", "hihi", "hehe", "hhh", "ههه", "هاها"],
  // Whom it is said to, and what holds it together.
  ...[
    "khoya",
    "khouya",
    "a khoya",
    "khti",
    "a khti",
    "sidi",
    "lalla",
    "sahbi",
    "frere",
    "mon frere",
    "bro",
    "sir",
    "madam",
  ],
  ...["madame", "monsieur", "mr", "mme", "cher ami", "my friend", "خويا", "اخي", "اختي", "سيدي", "صاحبي", "الاخ"],
  ...["et", "and", "و", "w", "a vous aussi", "a toi aussi", "vous aussi", "toi aussi", "you too", "again", "encore"],
  ...["beaucoup", "bcp", "bzaf", "بزاف", "جزيلا", "pour tout", "for everything", "d avance", "in advance", "alors"],
];

/** As it sounds: "Merciii" is "merci", and all laughs are as long. */
function heard(text: string): string {
  return fold(text)
    .replace(/(\p{L})\1+/gu, "$1")
    .replace(/(\p{L}{2})\1+/gu, "$1");
}

/** Any of these as whole words of a text with a space at both ends, the longest first. */
function wordsOf(phrases: readonly string[]): string {
  const longestFirst = [...new Set(phrases.map(heard))].sort((a, b) => b.length - a.length);
  return `(?<= )(?:${longestFirst.join("|")})`;
}

const COURTESIES = new RegExp(`${wordsOf([...THANKS, ...OTHERS])}(?= )`, "gu");

/** Thanks with one more word, by which somebody is mostly called: "merci Youssef". */
const THANKS_BY_NAME = new RegExp(`${wordsOf(THANKS)} \\p{L}+ $`, "u");
