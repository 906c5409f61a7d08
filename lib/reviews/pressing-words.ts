/** What ratings are asked for with, as `fold` leaves words, in English, French and Darija, in both scripts. */

export const NUMBERS = either(
  words("[1-5] one two three four five un une deux trois quatre cinq"),
  words("wa7da jouj juj tlata reb3a rb3a khamsa khemsa khmsa 5amsa خمس خمسه اربع اربعه ثلاث تلاته"),
);

export const STARS = either(
  words("stars? etoiles? njoum njom nejoum noujoum nojoum njma nejma نجوم نجمات نجيمات نجمه"),
);

export const ASKING = either(
  words("leave leaving give giving write writing post drop put need want expect get appreciate deserve"),
  words("laisse laissez laisser donne donnez donner mets mettez mettre ecris ecrivez ecrire poste postez"),
  words("veux voudrais attends besoin merite"),
  words("3tini 3tiwni 3teni 3tina a3tini dir dirli diri diro diru khelli khlli khelliw khalli"),
  words("7et 7ett 7etti 7tti hett kteb ktbi bghit bghina"),
  `[وف]?${words("عطيني عطيوني عطينا اعطيني اعطني اعطونا دير ديري ديرو حط حطي حطو خلي خلو اترك اتركي اتركوا")}`,
  `[وف]?${words("كتب اكتب اكتبي ضع بغيت اريد احتاج")}`,
);

export const WORTH = either(
  words("good great nice positive excellent perfect best top high amazing bad negative"),
  words("bon bonne bons bonnes beau belle positif positifs positives excellente super meilleur meilleure"),
  words("parfait parfaite maximale mauvais mauvaise negatif"),
  words("mzyan mzyana mezian meziane mziana zwin zwina wa3er wa3ra khayb khayba"),
  words(
    "جيد جيده جيدا ايجابي ايجابيه ايجابيا ممتاز ممتازا ممتازه مزيان مزيانه زوين زوينه واعر واعره عالي عاليه حسن سلبي خايب خايبه",
  ),
);

export const RATINGS = either(
  words("reviews? ratings? avis notes? notation evaluations? commentaires?"),
  words("taqyim ta9yim t9yim taqyeem te9yim تقييم تقيم تقييما التقييم نقطه مراجعه"),
);

export const RATE_ME = either(
  "rate (?:me|us)",
  "(?:note|notez|evalue|evaluez) (?:moi|nous)",
  "[9q][ae]?y+[ei]m(?:ni|na|ouni|uni)",
  "[وف]?قي+م(?:ني|وني|نا|ونا)",
);

export const WELL = either(words("well high highly bien five cinq maximum mzyan mezian meziane مزيان جيدا خمسه"), "5");

export const FULL_MARKS = "5 (?:sur|out of|من|3la|على) 5";

/** What has stars of its own. */
export const STARRED = either(
  words("hotels? riads? resorts? palaces? restaurants? spa hebergement logos? flag drapeau icons? icones? dessins?"),
  words("فندق فنادق اوطيل اوتيل رياض مطعم منتجع شعار لوغو"),
);

/** Any of these patterns. */
export function either(...patterns: readonly string[]): string {
  return `(?:${patterns.join("|")})`;
}

function words(list: string): string {
  return either(...list.split(" "));
}
