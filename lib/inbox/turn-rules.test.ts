import { describe, expect, it } from "vitest";
import { isSubstantive, turnAfter } from "./turn-rules";

const said = (body: string, attachmentCount = 0) => isSubstantive({ body, attachmentCount });

describe("what only thanks, agrees or laughs", () => {
  it.each([
    ...["ok", "OK!", "Okkkk", "okay 👍", "d’accord", "D'accord, merci", "Ça marche", "entendu.", "k"],
    ...["merci", "Merciiii beaucoup 🙏🙏", "Merci Youssef", "merci infiniment Salma !", "Merci d’avance"],
    ...["thanks 🙏", "Thank you so much!", "thx", "Got it, thanks a lot", "thanks again bro", "You're welcome"],
    ...["شكرا", "شُكْرًا جزيلًا", "شكراً 🙏", "شكـــرا بزاف خويا", "بارك الله فيك", "الله يعطيك الصحة", "واخا", "تمام"],
    ...["العفو", "إن شاء الله", "ان شاء الله", "wakha", "Wakhaaa khoya", "safi tamam", "chokran bzaf"],
    ...["ya3tik saha", "barak allahou fik a khoya", "mzyan", "parfait, merci", "Super !", "top top top", "great"],
    ...[
      "haha",
      "hahahahahahaaa",
      "hihihi",
      "hhhhhhh",
      "ههههه",
      "lol",
      "mdr",
      "🙏",
      "👍🏽",
      "❤️❤️",
      "☕",
      "...",
      "!",
      "",
      "   ",
    ],
    ...["bonne journée", "Merci et bonne soirée", "à bientôt"],
  ])("leaves the turn: %j", (body) => expect(said(body)).toBe(false));
});

describe("what says something", () => {
  it.each([
    ...["oui", "non", "yes", "no", "نعم", "لا", "iyeh", "Salam", "Bonjour", "hello", "سلام"],
    ...["ok?", "ok ?", "؟", "wakha؟", "ok demain", "ok vendredi matin", "merci, je vous envoie le fichier", "850", "1"],
    ...["thanks, but the logo is too small", "شكرا، متى تسلم العمل", "واخا غدا", "wakha ghedda", "D’accord pour 900"],
    ...["https://khedma.test", "okapi", "topographie", "merci de rappeler avant midi", "👍 850", "note bien la date"],
  ])("hands it over: %j", (body) => expect(said(body)).toBe(true));

  it("is a file, whatever is said with it", () => {
    expect(said("", 1)).toBe(true);
    expect(said("merci", 2)).toBe(true);
  });

  it("is whatever is long", () => expect(said("merci ".repeat(40))).toBe(true));
});

it("reads the longest text and the oddest in no time", () => {
  for (const body of ["merci merci ".repeat(16), "ok ".repeat(66), "h".repeat(200), "و ".repeat(99)])
    expect(typeof said(body)).toBe("boolean");
});

it("the turn is theirs for whoever has spoken, and yours for the other", () => {
  expect(turnAfter("salma", "salma")).toBe("theirs");
  expect(turnAfter("salma", "youssef")).toBe("yours");
});
