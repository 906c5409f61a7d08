import { describe, expect, it } from "vitest";
import { MAX_BODY_BYTES } from "@/lib/body";
import { catalogue } from "@/lib/i18n/catalogue";
import { MAX_BODY_LENGTH } from "@/lib/messages/rules";
import { agreementOf, interviewOf, offerOf } from "@/lib/testing/cards";
import { MAX_LINE_LENGTH, MAX_SCOPE_LINES, MAX_TITLE_LENGTH } from "./rules";
import { proposeCardInput } from "./validation";

const ID = "01a2194a-5be2-7337-b05e-2f800f64fed1";
const parse = (content: object) => proposeCardInput.safeParse({ conversationId: ID, clientId: ID, content });
const titleOf = (title: string) => {
  const parsed = parse(offerOf({ title }));
  return parsed.success ? parsed.data.content.title : parsed.error.issues[0]?.message;
};

describe("what a card says", () => {
  it("is what is seen of it: no mark turns its reading direction, no line of it looks like two", () => {
    expect(titleOf("  1\u202e000 MAD\u2066 \u2067logo\u2069 ")).toBe("1000 MAD logo");
    expect(titleOf("A logo\nPrice: 1 MAD\u2028\r\n\tagreed\u0007")).toBe("A logo Price: 1 MAD agreed");
    const parsed = parse(agreementOf({ scope: ["Two drafts\n– and ten more"] }));
    expect(parsed.data?.content).toMatchObject({ scope: ["Two drafts – and ten more"] });
  });

  it("keeps what letters need: joiners, marks and both directions", () => {
    for (const title of ["می‌خواهم", "👩‍👩‍👧 logo", "شعار \u200fKhedma!\u200f", "Café Noël", "ⵣⵢⵥ", "é"])
      expect(titleOf(title)).toBe(title);
  });

  it("is something", () => {
    for (const title of [
      "",
      " ",
      "\u200b\u200d\ufeff",
      "\u202e\u2066",
      "\u0301",
      "\u3164",
      "\u2800",
      "\ufe0f",
      "\u00ad",
    ])
      expect(titleOf(title), JSON.stringify(title)).toBe("cardTitleMissing");
    expect(parse(agreementOf({ scope: ["\u200b"] })).success).toBe(false);
    expect(parse(interviewOf({ place: "\u200b" })).success).toBe(false);
  });

  it("names moments that every reader can read", () => {
    const at = (time: string) => parse(agreementOf({ date: { at: time, timeZone: "Africa/Casablanca" } }));
    for (const time of [
      "9999-12-31T23:59:59-23:00",
      "0000-01-01T00:00:00+01:00",
      "2026-02-30T10:00:00Z",
      "2026-13-01T00:00:00Z",
    ])
      expect(at(time).success, time).toBe(false);
    expect(at("2026-12-01T10:00:00+01:00").data?.content).toMatchObject({ date: { at: "2026-12-01T09:00:00.000Z" } });
  });
});

const OFFER = {
  ...{ kind: "offer", title: "A logo", scope: ["Three drafts"], priceCentimes: 120_000, deliveryDays: 5 },
  ...{ revisions: 2, expiresAt: null },
};
const INTERVIEW = {
  ...{ kind: "interview", title: "First talk", slots: ["2026-12-01T10:00:00Z"], minutes: 30 },
  ...{ timeZone: "Africa/Casablanca", place: "Online" },
};
function refusalOf(content: object): string | undefined {
  return parse(content).error?.issues[0]?.message;
}

describe("what is proposed", () => {
  it("is taken as it is typed", () => {
    expect(refusalOf(OFFER)).toBeUndefined();
    expect(refusalOf(INTERVIEW)).toBeUndefined();
  });

  it.each([
    ["priceTooLow", { ...OFFER, priceCentimes: 99 }],
    ["daysMissing", { ...OFFER, deliveryDays: 0 }],
    ["tooManyDays", { ...OFFER, deliveryDays: 731 }],
    ["tooManyRevisions", { ...OFFER, revisions: 101 }],
    ["scopeTooLong", { ...OFFER, scope: Array.from({ length: 31 }, (_, at) => String(at)) }],
    ["interviewLength", { ...INTERVIEW, minutes: 4 }],
    ["interviewLength", { ...INTERVIEW, minutes: 481 }],
  ] as const)("is refused with a sentence: %s", (key, content) => {
    expect(refusalOf(content)).toBe(key);
    expect(catalogue.errors[key].length).toBeGreaterThan(10);
  });
});

it("comes through every door at its limits, in letters of three bytes", () => {
  const letters = (count: number) => "ⵣ".repeat(count);
  const scope = Array.from({ length: MAX_SCOPE_LINES }, () => letters(MAX_LINE_LENGTH));
  const content = offerOf({ title: letters(MAX_TITLE_LENGTH), scope });
  const input = { conversationId: ID, clientId: ID, content, body: letters(MAX_BODY_LENGTH) };
  expect(proposeCardInput.safeParse(input).success).toBe(true);
  expect(Buffer.byteLength(JSON.stringify(input))).toBeLessThan(MAX_BODY_BYTES);
});
