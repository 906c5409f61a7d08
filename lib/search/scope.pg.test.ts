import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { unsendMessage } from "@/lib/messages/change";
import { sendMessage } from "@/lib/messages/send";
import type { MessageView } from "@/lib/messages/types";
import { parseInput } from "@/lib/refusal";
import { resetTurns } from "@/lib/safety/rate";
import { makePerson } from "@/lib/testing/people";
import { fold } from "./fold";
import { search } from "./queries";
import type { MessageHit } from "./types";
import { searchInput } from "./validation";
import { settled } from "./vocabulary";

const people = await Promise.all(["Salma", "Youssef", "Claire", "Mehdi"].map((name) => makePerson(name)));
const said: { message: MessageView; readers: string[] }[] = [];

const WORDS = ["salam", "café", "logo", "logos", "شُكْرًا", "chokran", "devis", "dvies", "العربية"];
const step = fc.record({
  from: fc.nat({ max: 3 }),
  to: fc.nat({ max: 3 }),
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
  isUnsent: fc.boolean(),
});

it("shows each person all that is theirs, nothing of others, and nothing that was unsent", {
  timeout: 200_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...WORDS, "lo"),
      async (steps, q) => {
        for (const one of steps) await take(one);
        await settled();
        for (const viewer of people) await check(viewer, q);
      },
    ),
    { numRuns: 40 },
  );
});

async function take({ from, to, words, isUnsent }: { from: number; to: number; words: string[]; isUnsent: boolean }) {
  const [sender, recipient] = [people[from], people[to]];
  if (!sender || !recipient || sender === recipient) return;
  await resetTurns(db, "sends", sender.id);
  const conversationId = await openConversationId(sender, recipient.username);
  const message = await sendMessage(sender, { conversationId, clientId: randomUUID(), body: words.join(" ") });
  if (isUnsent) await unsendMessage(sender, { messageId: message.id });
  else said.push({ message, readers: [sender.id, recipient.id] });
}

async function check(viewer: Viewer, q: string) {
  const hits = await everyHit(viewer, q);
  const ids = hits.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const own = said.filter(({ readers }) => readers.includes(viewer.id));
  const strict = own
    .filter(({ message }) =>
      fold(message.body)
        .split(" ")
        .some((word) => word.startsWith(fold(q))),
    )
    .map(({ message }) => message)
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt) || (other.id < one.id ? -1 : 1));
  expect(ids.slice(0, strict.length)).toEqual(strict.map(({ id }) => id));
  for (const id of ids) expect(own.some(({ message }) => message.id === id)).toBe(true);
}

async function everyHit(viewer: Viewer, q: string): Promise<MessageHit[]> {
  const hits: MessageHit[] = [];
  let cursor: string | undefined;
  do {
    await resetTurns(db, "searches", viewer.id);
    const input = parseInput(searchInput, { q, kind: "messages", limit: "20", ...(cursor ? { cursor } : {}) });
    const page = await search(viewer, input);
    if (!("items" in page)) throw new Error("not a page of one group");
    hits.push(...page.items.map((hit) => hit as MessageHit));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return hits;
}
