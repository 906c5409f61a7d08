import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { presence } from "@/db/schema/realtime";
import { blocks } from "@/db/schema/safety";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { startConversation } from "@/lib/messages/send";
import { updatePrivacy } from "@/lib/safety/settings";
import { makePerson } from "@/lib/testing/people";
import { useRealtimeServer } from "@/lib/testing/realtime-server";
import { getPresence, listPresence, listPresenceInput } from "./presence";
import { HERE_MS, LEAVE_MS, WRITE_PAUSE_MS } from "./presence-rules";
import { beat, beatInput, leave } from "./presence-signs";

let salma: Viewer;
let youssef: Viewer;
let conversationId: string;

beforeEach(async () => {
  [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  const message = await startConversation(salma, { to: youssef.username, clientId: randomUUID(), body: "Salam" });
  conversationId = message.conversationId;
});

const seenBySalma = () => getPresence(salma, { userId: youssef.id });
const NOTHING = { activeAt: null, hereUntil: null, timeZone: null };

async function rowOf({ id }: Viewer) {
  const [row] = await db.select().from(presence).where(eq(presence.userId, id));
  return row;
}

/** As if everything known of `viewer` had happened `ms` earlier. */
async function age(viewer: Viewer, ms: number) {
  const row = await rowOf(viewer);
  if (!row) throw new Error("There is nothing to age.");
  const [activeAt, hereUntil] = [row.activeAt, row.hereUntil].map((at) => new Date(at.getTime() - ms));
  await db.update(presence).set({ activeAt, hereUntil }).where(eq(presence.userId, viewer.id));
}

type Told = Awaited<ReturnType<typeof useRealtimeServer>>["told"];

/** Whom the realtime server told of youssef, and what of him. */
async function heard(told: Told) {
  const events = (await told()).filter(({ body }) => body.name === "presence");
  return events.map(({ body: { channels, data } }) => ({ channels, ...JSON.parse(data ?? "") }));
}

const channelOf = ({ id }: Viewer) => `private-user-${id}`;

function hide({ id }: Viewer) {
  return db.update(users).set({ presenceHiddenAt: new Date() }).where(eq(users.id, id));
}

const SECRETS: [string, () => Promise<unknown>][] = [
  ["they hide it", () => hide(youssef)],
  ["oneself hides it", () => hide(salma)],
  ["they have blocked one", () => db.insert(blocks).values({ blockerId: youssef.id, blockedId: salma.id })],
  ["one has blocked them", () => db.insert(blocks).values({ blockerId: salma.id, blockedId: youssef.id })],
];

describe("asking about several", () => {
  const ask = (...ids: string[]) => listPresence(salma, { ids }).then(({ items }) => items);

  it("tells of each what asking about one tells, and nothing of those one has no conversation with", async () => {
    const [claire, stranger] = await Promise.all([makePerson("Claire"), makePerson("Stranger")]);
    await startConversation(claire, { to: salma.username, clientId: randomUUID(), body: "Bonjour" });
    await Promise.all([youssef, claire, stranger].map((person) => beat(person, { timeZone: "Europe/Paris" })));
    const told = await ask(youssef.id, claire.id, stranger.id, salma.id, randomUUID());
    const alone = await Promise.all([youssef, claire].map(({ id }) => getPresence(salma, { userId: id })));
    const withoutClock = (items: unknown[]) => items.map((item) => ({ ...(item as object), at: "" }));
    expect(withoutClock(told)).toEqual(expect.arrayContaining(withoutClock(alone)));
    expect(told).toHaveLength(2);
  });

  it.each(SECRETS)("tells where %s what it tells of somebody never seen", async (_, arrange) => {
    await beat(youssef, { timeZone: "Europe/Paris" });
    await arrange();
    expect(await ask(youssef.id)).toMatchObject([{ userId: youssef.id, ...NOTHING }]);
  });

  it("takes up to fifty ids with commas between, and nothing else", () => {
    const isTaken = (ids: unknown) => listPresenceInput.safeParse({ ids }).success;
    expect([[randomUUID(), randomUUID()].join(), Array.from({ length: 50 }, randomUUID).join()].map(isTaken)).toEqual([
      true,
      true,
    ]);
    expect([undefined, "", "salma", Array.from({ length: 51 }, randomUUID).join()].map(isTaken)).toEqual([
      ...[false, false, false, false],
    ]);
  });
});

describe("asking", () => {
  it("tells nothing of somebody who has never been seen", async () => {
    expect(await seenBySalma()).toMatchObject({ userId: youssef.id, ...NOTHING });
  });

  it("tells the last sign of life, how long it is good for, and the zone by its name", async () => {
    await beat(youssef, { timeZone: "Europe/Paris" });
    const row = await rowOf(youssef);
    expect(await seenBySalma()).toMatchObject({
      ...{ userId: youssef.id, timeZone: "Europe/Paris", activeAt: row?.activeAt.toISOString() },
      hereUntil: new Date((row?.activeAt.getTime() ?? 0) + HERE_MS).toISOString(),
    });
  });

  it.each(SECRETS)("tells where %s what it tells of somebody never seen", async (_, arrange) => {
    await beat(youssef, { timeZone: "Europe/Paris" });
    await arrange();
    expect(await seenBySalma()).toMatchObject({ userId: youssef.id, ...NOTHING });
  });

  it("finds nobody with whom one has not talked, nor where a conversation was only opened", async () => {
    const other = await makePerson();
    await beat(youssef, {});
    expect(await getPresence(other, { userId: youssef.id })).toBeNull();
    await openConversationId(other, youssef.username);
    expect(await getPresence(other, { userId: youssef.id })).toBeNull();
    expect(await getPresence(other, { userId: randomUUID() })).toBeNull();
    expect(await getPresence(youssef, { userId: youssef.id })).toBeNull();
  });
});

describe("a sign of life", () => {
  it("is written once in a while, however often it is given", async () => {
    // How fast this machine is has no part in it.
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    await beat(youssef, {});
    await age(youssef, WRITE_PAUSE_MS - 5000);
    const before = await rowOf(youssef);
    await beat(youssef, {});
    expect(await rowOf(youssef)).toEqual(before);
    await age(youssef, 6000);
    await beat(youssef, {});
    expect((await rowOf(youssef))?.activeAt.getTime()).toBeGreaterThan(before?.activeAt.getTime() ?? 0);
  });

  it("keeps the zone that is known where it brings none, and takes no unknown one and no offset", async () => {
    await beat(youssef, { timeZone: "Europe/Paris" });
    for (const timeZone of ["Mars/Olympus", "+01:00", ""]) {
      await age(youssef, HERE_MS);
      await beat(youssef, beatInput.parse({ timeZone }));
      expect((await rowOf(youssef))?.timeZone).toBe("Europe/Paris");
    }
    await beat(youssef, { timeZone: "Asia/Tokyo" });
    expect((await rowOf(youssef))?.timeZone).toBe("Asia/Tokyo");
  });

  it("of somebody who hides it is kept only for what they are told themselves: until when they are here", async () => {
    await hide(youssef);
    await beat(youssef, { timeZone: "Europe/Paris", conversationId });
    const row = await rowOf(youssef);
    expect(row).toMatchObject({ timeZone: null, watchedId: null });
    expect((row?.hereUntil.getTime() ?? 0) - (row?.activeAt.getTime() ?? 0)).toBe(HERE_MS);
  });

  it("is told to whoever has the conversation open, and to nobody else", async () => {
    await beat(salma, { conversationId });
    const { told } = await useRealtimeServer();
    await beat(youssef, { timeZone: "Europe/Paris" });
    const { activeAt, hereUntil, timeZone } = (await seenBySalma()) ?? {};
    expect(await heard(told)).toMatchObject([
      { channels: [channelOf(salma)], userId: youssef.id, activeAt, hereUntil, timeZone },
    ]);
  });

  it.each(SECRETS)("is told to nobody where %s", async (_, arrange) => {
    await beat(salma, { conversationId });
    await arrange();
    const { told } = await useRealtimeServer();
    await beat(youssef, {});
    await leave(youssef);
    expect((await heard(told)).filter(({ channels }) => channels.includes(channelOf(salma)))).toEqual([]);
  });

  it("is told to nobody who has gone on or away", async () => {
    await beat(salma, { conversationId });
    await beat(salma, {});
    const { told } = await useRealtimeServer();
    await beat(youssef, {});
    await beat(salma, { conversationId });
    await Promise.all([age(salma, HERE_MS), age(youssef, HERE_MS)]);
    await beat(youssef, {});
    expect(await heard(told)).toEqual([]);
  });

  it("lets nobody look through a conversation that is not theirs or that nobody has written in", async () => {
    const other = await makePerson();
    await expect(beat(other, { conversationId })).rejects.toMatchObject({ code: "not_found" });
    await beat(other, { conversationId: await openConversationId(other, youssef.username) });
    expect((await rowOf(other))?.watchedId).toBeNull();
  });
});

describe("leaving", () => {
  it("ends it soon, told to whoever looks and to the other tabs, one of which takes it back", async () => {
    await beat(salma, { conversationId });
    await beat(youssef, {});
    const { told } = await useRealtimeServer();
    await leave(youssef);
    const left = await rowOf(youssef);
    expect((left?.hereUntil.getTime() ?? 0) - (left?.activeAt.getTime() ?? 0)).toBe(LEAVE_MS);
    expect(await heard(told)).toMatchObject([
      { channels: [channelOf(youssef), channelOf(salma)], hereUntil: left?.hereUntil.toISOString() },
    ]);
    await beat(youssef, {});
    const back = await rowOf(youssef);
    expect((back?.hereUntil.getTime() ?? 0) - (back?.activeAt.getTime() ?? 0)).toBe(HERE_MS);
  });

  it("of somebody who is not here says nothing", async () => {
    await beat(youssef, {});
    await age(youssef, HERE_MS);
    const before = await rowOf(youssef);
    const { told } = await useRealtimeServer();
    await leave(youssef);
    await leave(salma);
    expect(await rowOf(youssef)).toEqual(before);
    expect(await heard(told)).toEqual([]);
  });
});

describe("hiding it", () => {
  it("forgets what was known but until when they are here, tells whoever looks, and is taken back", async () => {
    await beat(salma, { conversationId });
    await beat(youssef, { timeZone: "Europe/Paris", conversationId });
    const { hereUntil } = (await rowOf(youssef)) ?? {};
    const { told } = await useRealtimeServer();
    const hidden = await updatePrivacy(youssef, { showsPresence: false });
    expect(hidden).toEqual({ presenceHiddenAt: expect.any(String), receiptsHiddenAt: null });
    expect(await heard(told)).toMatchObject([{ channels: [channelOf(salma)], userId: youssef.id, ...NOTHING }]);
    expect(await rowOf(youssef)).toMatchObject({ hereUntil, timeZone: null, watchedId: null });
    await beat(youssef, { timeZone: "Europe/Paris", conversationId });
    const shown = await updatePrivacy(youssef, { showsPresence: true });
    expect(shown).toEqual({ presenceHiddenAt: null, receiptsHiddenAt: null });
    // His own tabs are to say whether anybody is at them.
    expect((await heard(told)).slice(1)).toMatchObject([{ channels: [channelOf(youssef)], ...NOTHING }]);
    expect(await seenBySalma()).toMatchObject(NOTHING);
    await beat(youssef, {});
    expect((await seenBySalma())?.activeAt).not.toBeNull();
  });

  it("leaves receipts as they are, and hiding those leaves this", async () => {
    expect(await updatePrivacy(youssef, { showsReceipts: false })).toEqual({
      presenceHiddenAt: null,
      receiptsHiddenAt: expect.any(String),
    });
    expect(await updatePrivacy(youssef, {})).toMatchObject({ receiptsHiddenAt: expect.any(String) });
    expect(await updatePrivacy(youssef, { showsReceipts: true })).toMatchObject({ receiptsHiddenAt: null });
  });
});
