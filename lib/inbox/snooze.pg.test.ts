import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { getConversation } from "@/lib/conversations/queries";
import { startConversation } from "@/lib/messages/send";
import { makePerson } from "@/lib/testing/people";
import { useRealtimeServer } from "@/lib/testing/realtime-server";
import { addLabel } from "./labels";
import { updateEntry } from "./mutations";
import { listConversations } from "./queries";
import { listConversationsInput, updateEntryInput } from "./validation";
import { wakeDue } from "./wake";

const HOUR_MS = 3_600_000;

let salma: Viewer;
let youssef: Viewer;
let conversationId: string;

beforeEach(async () => {
  [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  ({ conversationId } = await say(youssef));
});

function say(from: Viewer) {
  const to = from === salma ? youssef : salma;
  return startConversation(from, { to: to.username, clientId: randomUUID(), body: "Salam" });
}

const hoursAhead = (hours: number) => new Date(Date.now() + hours * HOUR_MS);
const snooze = (snoozedUntil: Date | "reply" | null) => updateEntry(salma, { conversationId, snoozedUntil });
const seen = (viewer = salma) => getConversation(viewer, { conversationId });

async function listed(filter: string, viewer = salma): Promise<string[]> {
  return (await listConversations(viewer, listConversationsInput.parse({ filter }))).items.map(({ id }) => id);
}

describe("putting off", () => {
  it("takes a conversation out of one's own view, until one takes that back", async () => {
    const until = hoursAhead(1);
    const view = await snooze(until);
    expect(view).toMatchObject({ snoozedUntil: until.toISOString(), snoozedAt: expect.any(String) });
    expect([await listed("all"), await listed("snoozed")]).toEqual([[], [conversationId]]);
    expect(await listed("all", youssef)).toEqual([conversationId]);
    const back = await snooze(null);
    // In its old place, as if nothing had been: this is also what undoes it.
    expect(back).toMatchObject({ snoozedUntil: null, snoozedAt: null, updatedAt: view?.updatedAt });
    expect(await listed("all")).toEqual([conversationId]);
  });

  it.each([
    [-1, "snoozePast"],
    [0, "snoozePast"],
    [367 * 24, "snoozeTooFar"],
  ])("for %i hours is refused with a sentence", async (hours, key) => {
    await expect(snooze(hoursAhead(hours))).rejects.toMatchObject({ code: "invalid", key });
    expect(await seen()).toMatchObject({ snoozedAt: null, entryVersion: 1 });
  });

  it("takes no time that is none, and not both places at once", () => {
    for (const marks of [{ snoozedUntil: "tomorrow" }, { snoozedUntil: 5 }, { archived: true, snoozedUntil: "reply" }])
      expect(updateEntryInput.safeParse({ conversationId, ...marks }).success).toBe(false);
    expect(updateEntryInput.safeParse({ conversationId, archived: false, snoozedUntil: "reply" }).success).toBe(true);
  });

  it("ends an archive, and an archive ends it", async () => {
    await updateEntry(salma, { conversationId, archived: true });
    expect(await snooze("reply")).toMatchObject({ archivedAt: null, snoozedAt: expect.any(String) });
    const archived = await updateEntry(salma, { conversationId, archived: true });
    expect(archived).toMatchObject({ archivedAt: expect.any(String), snoozedAt: null, snoozedUntil: null });
    expect(await updateEntry(salma, { conversationId, archived: false })).toMatchObject({ archivedAt: null });
  });
});

describe("what the other says", () => {
  it.each(["reply", hoursAhead(5)] as const)(
    "brings back what was put off until %s; one's own does not",
    async (until) => {
      await snooze(until);
      await say(salma);
      expect(await listed("snoozed")).toEqual([conversationId]);
      await say(youssef);
      expect(await listed("all")).toEqual([conversationId]);
      expect(await seen()).toMatchObject({ snoozedAt: null, snoozedUntil: null });
    },
  );

  it("leaves what was put off and muted where it is", async () => {
    await updateEntry(salma, { conversationId, muted: true });
    await snooze("reply");
    await say(youssef);
    expect(await listed("snoozed")).toEqual([conversationId]);
  });
});

describe("when its time has come", () => {
  it("a conversation comes back to the top, by its labels too, and its person is told", async () => {
    const { told } = await useRealtimeServer();
    const { id: label } = await addLabel(salma, { name: "Later", colour: "sand" });
    const other = await makePerson();
    const put = await updateEntry(salma, {
      conversationId,
      labelIds: [label],
      snoozedUntil: hoursAhead(1),
      muted: true,
    });
    const newer = await startConversation(other, { to: salma.username, clientId: randomUUID(), body: "Salam" });
    await updateEntry(salma, { conversationId: newer.conversationId, labelIds: [label] });
    await told();
    await wakeDue(hoursAhead(0.9));
    expect(await listed("all")).toEqual([newer.conversationId]);
    const now = hoursAhead(1.1);
    await wakeDue(now);
    expect(await listed("all")).toEqual([conversationId, newer.conversationId]);
    const view = await seen();
    expect(view).toMatchObject({ snoozedAt: null, snoozedUntil: null, updatedAt: now.toISOString() });
    expect(view?.entryVersion).toBe((put?.entryVersion ?? 0) + 1);
    const labelled = await listConversations(salma, listConversationsInput.parse({ label }));
    expect(labelled.items.map(({ id }) => id)).toEqual([conversationId, newer.conversationId]);
    const last = (await told()).at(-1)?.body;
    expect([last?.name, last?.channels]).toEqual(["conversation:changed", [`private-user-${salma.id}`]]);
  });

  it("it comes back once, however many processes look at once, and the other's stays", async () => {
    const { told } = await useRealtimeServer();
    await snooze(hoursAhead(1));
    await updateEntry(youssef, { conversationId, snoozedUntil: hoursAhead(2) });
    const before = (await told()).length;
    await Promise.all([1, 2, 3].map(() => wakeDue(hoursAhead(1.5))));
    expect((await told()).length).toBe(before + 1);
    expect(await listed("snoozed", youssef)).toEqual([conversationId]);
    await snooze("reply");
    await wakeDue(hoursAhead(24 * 365));
    expect(await listed("snoozed")).toEqual([conversationId]);
  });

  it("one that somebody else holds is left for the next time, and holds up nobody", async () => {
    await snooze(hoursAhead(1));
    const other = await makePerson();
    const { conversationId: second } = await startConversation(other, {
      ...{ to: salma.username, clientId: randomUUID(), body: "Salam" },
    });
    await updateEntry(salma, { conversationId: second, snoozedUntil: hoursAhead(2) });
    await db.transaction(async (tx) => {
      await tx.update(inboxEntries).set({ note: "held" }).where(eq(inboxEntries.conversationId, conversationId));
      await wakeDue(hoursAhead(3));
    });
    expect(await listed("all")).toEqual([second]);
    await wakeDue(hoursAhead(3));
    expect(await listed("snoozed")).toEqual([]);
  });
});
