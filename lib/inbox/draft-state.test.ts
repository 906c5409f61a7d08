import fc from "fast-check";
import { expect, test } from "vitest";
import type { AttachmentView } from "@/lib/attachments/types";
import type { QuoteView } from "@/lib/messages/types";
import { type DraftState, EMPTY_DRAFT, isKeptAlike, isUnsaved, openDraft, receive, versionSent } from "./draft-state";
import type { DraftContent, DraftView } from "./types";

const view = (version: number, content: Partial<DraftContent> = {}): DraftView => ({
  ...{ ...EMPTY_DRAFT, ...content, version },
  updatedAt: "2026-11-26T10:00:00.000Z",
});
const file = (id: string): AttachmentView => ({
  ...{ id, name: id, type: "file", mime: "text/plain", size: 1, url: `/${id}` },
  ...{ thumbUrl: null, previewUrl: null, width: null, height: null, placeholder: null },
});
const quote = (id: string, deletedAt: string | null = null): QuoteView => ({
  ...{ id, seq: 1, rev: 1, senderId: "them", preview: "what they said", files: null, deletedAt },
});
const typed = (state: DraftState, body: string) => receive(state, { type: "edited", content: { body } });
const heard = (state: DraftState, draft: DraftView) => receive(state, { type: "heard", draft });

test("another device's draft is taken over where nothing else was typed", () => {
  const state = heard(openDraft(view(1, { body: "Salam" })), view(2, { body: "Salam Youssef" }));
  expect(state.content.body).toBe("Salam Youssef");
  expect(isUnsaved(state)).toBe(false);
  expect(heard(state, view(1, { body: "old" }))).toBe(state);
  // Sent or thrown away over there.
  expect(heard(state, view(3)).content.body).toBe("");
});

test("what was typed here meanwhile stays, beside what was typed elsewhere", () => {
  const here = typed(openDraft(view(1, { body: "Salam" })), "Salam, how are you?");
  const merged = heard(here, view(2, { body: "Salam, the logo is done." }));
  expect(merged.content.body).toBe("Salam, how are you?\n\n, the logo is done.");
  expect(isUnsaved(merged)).toBe(true);
  expect(heard(typed(openDraft(null), "one"), view(1, { body: "two" })).content.body).toBe("one\n\ntwo");
});

test("what goes on from the other's text is not said twice", () => {
  const longer = typed(openDraft(null), "The logo is done");
  expect(heard(longer, view(1, { body: "The logo" })).content.body).toBe("The logo is done");
  expect(heard(typed(openDraft(null), "The logo"), view(1, { body: "The logo is done" })).content.body).toBe(
    "The logo is done",
  );
});

test("one's own words, come back while one has corrected them, are not another's", () => {
  const asked = receive(typed(openDraft(null), "helo there"), { type: "asked" });
  const corrected = typed(asked, "hello there");
  const answered = heard(corrected, view(1, { body: "helo there" }));
  expect(answered.content.body).toBe("hello there");
  expect(isUnsaved(answered)).toBe(true);
});

test("a message on its way leaves the server's copy alone until it is settled", () => {
  const sent = receive(openDraft(view(3, { body: "Salam" })), { type: "handed-over" });
  expect(sent.content).toEqual(EMPTY_DRAFT);
  expect(isUnsaved(sent)).toBe(false);
  expect(heard(sent, view(3, { body: "Salam" })).content.body).toBe("");
  const confirmed = heard(sent, view(4));
  expect(confirmed).toMatchObject({ content: EMPTY_DRAFT, isHandedOver: false, version: 4 });
  // Thrown away instead of sent, its copy is to go as well; and the next text is a draft like any other.
  expect(isUnsaved(receive(sent, { type: "settled" }))).toBe(true);
  expect(isUnsaved(typed(sent, "and then"))).toBe(true);
});

test("a message that waited for its files takes no draft along that says more by now", () => {
  const waiting = openDraft(view(2, { body: " Salam " }));
  expect(versionSent(waiting, "Salam")).toBe(2);
  expect(versionSent(heard(waiting, view(3, { body: "Salam, and more" })), "Salam")).toBeUndefined();
});

test("files and quote follow whoever changed them; a file that is gone is gone here too", () => {
  const open = openDraft(view(1, { attachments: [file("a"), file("b")], replyTo: quote("q") }));
  const added = receive(open, { type: "edited", content: { attachments: [file("b"), file("c")] } });
  const merged = heard(added, view(2, { attachments: [file("a"), file("b"), file("d")], replyTo: null }));
  expect(merged.content.attachments.map(({ id }) => id)).toEqual(["b", "c", "d"]);
  expect(merged.content.replyTo).toBeNull();
  const swept = heard(open, view(1, { attachments: [file("b")], replyTo: quote("q", "2026-11-26T10:00:00.000Z") }));
  expect(swept.content.attachments.map(({ id }) => id)).toEqual(["b"]);
  expect(swept.content.replyTo?.deletedAt).not.toBeNull();
  // The other devices are still to be told.
  expect(isUnsaved(swept)).toBe(true);
});

test("what this browser kept goes on from what the page was made with, be that older or newer", () => {
  const kept = typed(openDraft(view(2, { body: "Salam" })), "Salam, I am");
  const found = (page: DraftView) => receive(openDraft(page), { type: "found", state: kept });
  expect(found(view(1, { body: "Sal" }))).toEqual(kept);
  expect(found(view(2, { body: "Salam" }))).toEqual(kept);
  expect(found(view(3, { body: "Salam!" }))).toMatchObject({ version: 3, content: { body: "Salam, I am\n\n!" } });
  expect(found(view(3)).content.body).toBe("Salam, I am");
});

test("files in another order are the same files", () => {
  const state = openDraft(view(1, { attachments: [file("a"), file("b")] }));
  const turned = receive(state, { type: "edited", content: { attachments: [file("b"), file("a")] } });
  expect(isUnsaved(turned)).toBe(false);
});

test("hearing again what is known changes nothing that is kept", () => {
  const state = openDraft(view(2, { body: "Salam", attachments: [file("a")] }));
  expect(isKeptAlike(state, heard(state, view(2, { body: "Salam", attachments: [file("a")] })))).toBe(true);
  expect(isKeptAlike(state, heard(state, view(3, { body: "Salam", attachments: [file("a")] })))).toBe(false);
  expect(isKeptAlike(state, typed(state, "Salam!"))).toBe(false);
  expect(isKeptAlike(state, receive(state, { type: "handed-over" }))).toBe(false);
});

test("a text over the limit stays here", () => {
  expect(isUnsaved(typed(openDraft(null), "a".repeat(10_001)))).toBe(false);
  expect(isUnsaved(typed(openDraft(null), "a".repeat(10_000)))).toBe(true);
});

type Step = { device: 0 | 1; does: "type" | "save" | "hear" | "lose answer" | "reload" };

const steps = fc.array(
  fc.record({
    device: fc.constantFrom<0 | 1>(0, 1),
    does: fc.constantFrom<Step["does"]>("type", "type", "save", "hear", "lose answer", "reload"),
  }),
  { maxLength: 60 },
);

test("two devices on a bad line lose no word, and agree in the end", () => {
  fc.assert(
    fc.property(steps, (script) => {
      let server = view(0);
      const devices: [DraftState, DraftState] = [openDraft(null), openDraft(null)];
      const words: string[] = [];
      // The server keeps what goes on from its newest version, and refuses everything else.
      const put = (state: DraftState) => {
        const isNewest = state.version === server.version;
        if (isNewest) server = view(server.version + 1, state.content);
      };
      const run = ({ device, does }: Step) => {
        const state = devices[device];
        if (does === "type") {
          const word = `w${words.length}.`;
          words.push(word);
          devices[device] = typed(state, `${state.content.body}${word}`);
        }
        if (does === "hear") devices[device] = heard(state, server);
        if (does === "reload") devices[device] = JSON.parse(JSON.stringify(state));
        if (does !== "save" && does !== "lose answer") return;
        if (!isUnsaved(state)) return;
        devices[device] = receive(state, { type: "asked" });
        put(state);
        if (does === "save") devices[device] = heard(devices[device], server);
      };
      for (const step of script) run(step);
      for (let round = 0; round < 4; round += 1)
        for (const device of [0, 1] as const) {
          run({ device, does: "hear" });
          run({ device, does: "save" });
        }
      expect(devices[0].content.body).toBe(devices[1].content.body);
      expect(devices[0].content.body).toBe(server.body);
      expect(words.filter((word) => !server.body.includes(word))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

const doings = fc.array(
  fc.constantFrom("type", "ask", "arrive", "arrive unheard", "hear", "send", "deliver", "reload"),
  {
    maxLength: 60,
  },
);

test("one's own words are known again, though others were asked for since and no answer came", () => {
  const first = receive(typed(openDraft(null), "hello"), { type: "asked" });
  const second = receive(typed(receive(first, { type: "handed-over" }), "and you?"), { type: "asked" });
  expect(heard(second, view(1, { ...EMPTY_DRAFT, body: "hello" })).content.body).toBe("and you?");
});

test("whenever a message is sent, its words leave the draft with it, and no others do", () => {
  fc.assert(
    fc.property(doings, (script) => {
      let server = view(0);
      let here = openDraft(null);
      const puts: { content: DraftContent; version: number }[] = [];
      const outbox: { body: string; draftVersion: number }[] = [];
      const words: string[] = [];
      const sent: string[] = [];
      const steps: Record<string, () => void> = {
        type() {
          words.push(`w${words.length}.`);
          here = typed(here, `${here.content.body}${words.at(-1)}`);
        },
        ask() {
          if (puts.length > 0 || !isUnsaved(here)) return;
          here = receive(here, { type: "asked" });
          puts.push({ content: here.content, version: here.version });
        },
        // As `saveDraft` decides, and `clearSentDraft`.
        "arrive unheard"() {
          const put = puts.shift();
          const goesOn = put && (put.version === server.version || isIn(server, put.content));
          if (put && goesOn) server = view(server.version + 1, put.content);
        },
        arrive() {
          steps["arrive unheard"]?.();
          steps.hear?.();
        },
        hear() {
          here = heard(here, server);
        },
        send() {
          const { body } = here.content;
          if (body === "") return;
          outbox.push({ body, draftVersion: here.version });
          here = receive(here, { type: "handed-over" });
        },
        deliver() {
          const message = outbox.shift();
          if (!message) return;
          sent.push(message.body);
          const isMeant = server.version <= message.draftVersion || isIn(server, message);
          if (server.body !== "" && isMeant) server = view(server.version + 1);
        },
        reload() {
          here = JSON.parse(JSON.stringify(here));
        },
      };
      for (const step of script) steps[step]?.();
      while (puts.length > 0) steps.arrive?.();
      while (outbox.length > 0) steps.deliver?.();
      for (let round = 0; round < 3; round += 1) {
        steps.hear?.();
        here = receive(here, { type: "settled" });
        steps.ask?.();
        steps.arrive?.();
      }
      expect(here.content.body).toBe(server.body);
      expect(`${sent.join("")}${server.body}`).toBe(words.join(""));
    }),
    { numRuns: 3_000 },
  );
});

function isIn({ body }: DraftView, written: { body: string }): boolean {
  return body !== "" && written.body.startsWith(body);
}
