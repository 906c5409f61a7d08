import { expect, test } from "vitest";
import { fillReply, MAX_REPLY_NAME_LENGTH, matchReplies, replyQuery } from "./reply-rules";
import { REPLY_SUGGESTIONS } from "./reply-suggestions";
import type { SavedReplyView } from "./types";

const reply = (name: string, body = "…"): SavedReplyView => ({ id: name, name, language: "fr", body });

test.each([
  ["Salam {name}, about {gig}: yes.", "Salam Youssef, about A logo: yes."],
  ["{name} {name} {gig}{gig}", "Youssef Youssef A logoA logo"],
  ["{other} {Name} [as it is]", "{other} {Name} [as it is]"],
  ["Thank you[ for asking about “{gig}”], {name}!", "Thank you for asking about “A logo”, Youssef!"],
])("the variables of %j are filled in", (body, filled) => {
  expect(fillReply(body, { name: "Youssef", gig: "A logo" })).toBe(filled);
});

test.each([
  ["Thank you for your interest in {gig}!", "Thank you for your interest in!"],
  ["Merci pour « {gig} ».\nÀ bientôt", "Merci pour.\nÀ bientôt"],
  ["{gig} is what I do.", "is what I do."],
  ["Thank you[ for asking about “{gig}”], {name}! [1]", "Thank you, Youssef! [1]"],
  ["شكرا على {gig}، {name}", "شكرا على، Youssef"],
])("without a gig, %j closes up", (body, filled) => {
  expect(fillReply(body, { name: "Youssef", gig: null })).toBe(filled);
});

test("a name with dollar signs or braces is no pattern", () => {
  expect(fillReply("{name} {gig}", { name: "$& {gig}", gig: "$1" })).toBe("$& {gig} $1");
});

test("names that begin with what is sought come first, however they are accented", () => {
  const replies = [reply("À propos", "delai"), reply("Mon délai"), reply("Délai"), reply("Prix")];
  expect(matchReplies(replies, "DELAI").map(({ name }) => name)).toEqual(["Délai", "Mon délai", "À propos"]);
  expect(matchReplies(replies, "")).toEqual(replies);
  expect(matchReplies(replies, "rien")).toEqual([]);
});

test.each([
  ["/", ""],
  ["/thank y", "thank y"],
  ["/usr/bin", null],
  ["/a\nb", null],
  [" /a", null],
  [`/${"a".repeat(41)}`, null],
])("%j searches for %j", (text, query) => {
  expect(replyQuery(text)).toBe(query);
});

test("every suggestion fits, and reads well with a gig and without", () => {
  for (const { name, body } of Object.values(REPLY_SUGGESTIONS).flat()) {
    expect(name.length).toBeLessThanOrEqual(MAX_REPLY_NAME_LENGTH);
    expect(fillReply(body, { name: "Youssef", gig: "A logo" })).not.toMatch(/[{}[\]]/);
    const without = fillReply(body, { name: "Youssef", gig: null });
    expect(without).not.toMatch(/[{}[\]]|[^\S\n][.,،]|[«“]/);
    expect(body.replace(/\[[^\]]*\]/g, "").replace("{name}", "Youssef")).toBe(without);
  }
});
