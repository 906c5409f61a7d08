import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { env } from "@/env";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { editMessage, unsendMessage } from "@/lib/messages/change";
import { sendMessage } from "@/lib/messages/send";
import { InboxModel } from "@/lib/testing/inbox-model";
import { makePerson } from "@/lib/testing/people";
import { countUnread, getCounts } from "./counts";
import { addLabel } from "./labels";
import { markRead, updateEntry } from "./mutations";
import { listConversations } from "./queries";
import { FILTERS } from "./rules";
import { listConversationsInput } from "./validation";
import { wakeDue } from "./wake";

const CONVERSATIONS = 5;
const LABELS = 2;
/** 10,000 operations in all: in each run as many days, of operations on all conversations at once until what is due wakes. */
const RUNS = 50;
const DAYS = 10;
const OPERATIONS = 19;
/** So many days after each other is everything compared. */
const EVERY = 5;
const HOUR_MS = 3_600_000;

const limits = env.RATE_LIMITS;
beforeAll(() => void Object.assign(env, { RATE_LIMITS: false }));
afterAll(() => void Object.assign(env, { RATE_LIMITS: limits }));

const place = fc.nat(CONVERSATIONS - 1);
const chance = fc.boolean();
const operation = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant("send" as const), place, isOwn: chance, isThanks: chance }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("edit" as const), place, which: fc.nat(), isThanks: chance }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("unsend" as const), place, which: fc.nat() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ does: fc.constant("read" as const), place, seq: fc.nat(20) },
      knows: fc.constantFrom("whichever mark", "no mark", "the mark", "an older mark"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("archive" as const), place, is: chance }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("mute" as const), place, is: chance }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("mark unread" as const), place, is: chance }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("star" as const), place, is: chance }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ does: fc.constant("snooze" as const), place },
      hours: fc.constantFrom(1, 2, 3, "reply" as const, null),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("label" as const), place, which: fc.nat(2 ** LABELS - 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ does: fc.constant("turn" as const), place },
      turn: fc.constantFrom("yours" as const, "theirs" as const, null),
    }),
  },
);
type Operation = typeof operation extends fc.Arbitrary<infer One> ? One : never;

const day = fc.record({
  operations: fc.array(operation, { minLength: OPERATIONS, maxLength: OPERATIONS }),
  hours: fc.constantFrom(0.5, 1.5, 2.5),
});
type Day = typeof day extends fc.Arbitrary<infer One> ? One : never;

/** A person's inbox and its model, to which the same is done. */
async function openWorld() {
  const salma = await makePerson("Salma");
  const others = await Promise.all(Array.from({ length: CONVERSATIONS }, () => makePerson()));
  const ids = await Promise.all(others.map((other) => openConversationId(other, salma.username)));
  const labelIds: string[] = [];
  for (let n = 0; n < LABELS; n += 1) labelIds.push((await addLabel(salma, { name: `Label ${n}`, colour: "sand" })).id);
  return { salma, others, ids, labelIds, model: new InboxModel(salma.id, ids) };
}
type World = Awaited<ReturnType<typeof openWorld>>;

/** What is done to different conversations meets. */
async function spend(world: World, { operations, hours }: Day): Promise<void> {
  await Promise.all(
    world.ids.map(async (_, place) => {
      for (const given of operations) if (given.place === place) await run(world, given);
    }),
  );
  const now = new Date(Date.now() + hours * HOUR_MS);
  await wakeDue(now);
  world.model.wake(now);
}

async function run({ salma, others, ids, labelIds, model }: World, given: Operation): Promise<void> {
  const conversationId = ids[given.place] ?? "";
  const known = model.of(conversationId);
  const personOf = (senderId: string) => [salma, ...others].find(({ id }) => id === senderId) ?? salma;
  const mark = (marks: Omit<Parameters<typeof updateEntry>[1], "conversationId">) =>
    updateEntry(salma, { conversationId, ...marks });
  switch (given.does) {
    case "send": {
      const sender = given.isOwn ? salma : (others[given.place] ?? salma);
      const body = given.isThanks ? "merci 🙏" : "And the price?";
      const sent = await sendMessage(sender, { conversationId, clientId: randomUUID(), body });
      return known.send(sent, !given.isThanks);
    }
    case "edit": {
      const said = known.standing(given.which);
      if (!said) return;
      const body = given.isThanks ? `ok ${"!".repeat(given.which % 9)}` : `So, ${given.which}?`;
      await editMessage(personOf(said.senderId), { messageId: said.id, body });
      return known.edit(said.id, !given.isThanks);
    }
    case "unsend": {
      const said = known.standing(given.which);
      if (!said) return;
      await unsendMessage(personOf(said.senderId), { messageId: said.id });
      return known.unsend(said.id);
    }
    case "read": {
      const mark = known.markedUnreadAt;
      const marks = {
        "whichever mark": undefined,
        "no mark": null,
        "the mark": mark ?? null,
        "an older mark": mark && new Date(mark.getTime() - 1),
      };
      const markedUnreadAt = marks[given.knows];
      await markRead(salma, { conversationId, seq: given.seq, markedUnreadAt });
      return known.read(given.seq, markedUnreadAt);
    }
    case "archive":
      await mark({ archived: given.is });
      return known.archive(given.is);
    case "mute":
      await mark({ muted: given.is });
      known.isMuted = given.is;
      return;
    case "mark unread": {
      const view = await mark({ unread: given.is });
      known.markedUnreadAt = view?.markedUnreadAt ? new Date(view.markedUnreadAt) : null;
      return;
    }
    case "star":
      await mark({ starred: given.is });
      known.isStarred = given.is;
      return;
    case "snooze": {
      const until = typeof given.hours === "number" ? new Date(Date.now() + given.hours * HOUR_MS) : given.hours;
      await mark({ snoozedUntil: until });
      return known.snooze(until);
    }
    case "label": {
      const chosen = labelIds.filter((_, n) => given.which & (2 ** n));
      await mark({ labelIds: chosen });
      known.labelIds = [...chosen].sort();
      return;
    }
    case "turn":
      await mark({ turn: given.turn });
      known.turnByHand = { turn: given.turn };
      return;
  }
}

/** A list page by page, as far as the model tells of each row. */
async function shown(viewer: Viewer, query: Record<string, string>) {
  const rows: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await listConversations(viewer, listConversationsInput.parse({ ...query, limit: "3", cursor }));
    for (const { id, unreadCount, turn, labelIds } of page.items) rows.push({ id, unreadCount, turn, labelIds });
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return rows;
}

async function compare({ salma, labelIds, model }: World): Promise<void> {
  expect(await countUnread(salma)).toEqual({ count: model.unreadTotal() });
  const counts = await getCounts(salma);
  expect(counts.unreadTotal).toBe(model.unreadTotal());
  for (const filter of FILTERS) {
    const rows = model.list(filter);
    expect([filter, await shown(salma, { filter })]).toEqual([filter, rows]);
    expect([filter, counts.filters[filter]]).toEqual([filter, rows.length]);
  }
  for (const label of labelIds) {
    const rows = model.labelled(label);
    expect(await shown(salma, { label })).toEqual(rows);
    expect(counts.labels[label]).toBe(rows.length);
  }
}

it("after ten thousand operations, totals, counts and lists are what a plain model says", {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(day, { minLength: DAYS, maxLength: DAYS }), async (days) => {
      const world = await openWorld();
      for (const [n, given] of days.entries()) {
        await spend(world, given);
        if ((n + 1) % EVERY === 0) await compare(world);
      }
    }),
    // Every run begins with people of its own, so that shrinking one would take as long as all.
    { numRuns: RUNS, endOnFailure: true },
  );
});
