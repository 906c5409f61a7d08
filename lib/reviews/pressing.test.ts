import { describe, expect, it } from "vitest";
import { isPressing } from "./pressing";

describe("a text that asks for a certain rating", () => {
  it.each([
    ...["5 stars please", "I hope for FIVE STARS :)", "a 5-star review would help me", "⭐⭐⭐⭐⭐ ?", "★★★★★"],
    ...["Please leave me a good review", "can you give us a positive rating?", "If not, I will write a bad review"],
    ...["rate me well please", "Rate us 5/5", "Could you leave a review of 5 out of 5?"],
    ...["note 5 étoiles", "Mettez-moi 5 étoiles svp", "cinq étoiles et je t'offre la retouche", "Une étoile, sinon…"],
    ...["laissez-moi un bon avis", "Pouvez-vous laisser un avis positif ?", "donne-moi une très bonne note"],
    ...["notez-moi bien", "évaluez-nous 5/5", "un avis 5/5 stp"],
    ...["3tini 5 njoum 3afak", "khmsa njoum khoya", "dir liya chi avis mzyan", "7et liya ta9yim zwin", "9eyemni mzyan"],
    ...["خمس نجوم", "عطيني ٥ نجوم عافاك", "وعطيني خمسة نجوم", "دير ليا تقييم مزيان", "اترك لي تقييمًا إيجابيًا"],
    ...["قيمني مزيان", "بغيت تقييم زوين", "حط ليا 5 نجوم"],
  ])("is found: %j", (text) => {
    expect(isPressing(text)).toBe(true);
  });

  it.each([
    ...[
      "",
      "⭐ Offer of the week ⭐",
      "Your reviews are very good",
      "I read a review of the film",
      "Thanks for your review!",
    ],
    ...[
      "The hotel has 5 stars",
      "a site for a five-star riad",
      "Can I review the draft tomorrow?",
      "Good. I will note it.",
    ],
    ...["Give me 5 minutes", "5.5 MAD", "on 5/5 at noon", "It costs 5/5 of the budget", "the start is on 5 March"],
    ...[
      "hôtel 5 étoiles à Agadir",
      "note-moi ton adresse",
      "Une bonne idée",
      "donne-moi ton avis",
      "Prends note, c'est bon",
    ],
    ...["laissez un avis si vous voulez", "Quelle est la note du client ?"],
    ...["3tini 5 dqayeq", "chno huwa avis dyalek?", "mzyan bzaf"],
    ...["فندق خمس نجوم فمراكش", "عطيني خمس دقايق", "شكرا على التقييم", "مزيان بزاف", "شنو رأيك؟"],
  ])("is not found: %j", (text) => {
    expect(isPressing(text)).toBe(false);
  });

  it("is looked for without delay in the longest of messages", () => {
    // What would be tried over and over by a careless pattern.
    expect(isPressing("leave me a ".repeat(900))).toBe(false);
    expect(isPressing(`${"donne ".repeat(1500)}un bon avis`)).toBe(true);
  });
});
