import { randomUUID } from "node:crypto";
import { and, eq, or } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { deliveries, dispatches } from "@/db/schema/deliveries";
import { inboxEntries } from "@/db/schema/inbox";
import { messages } from "@/db/schema/messages";
import { blocks } from "@/db/schema/safety";
import type { Viewer } from "@/lib/auth/types";
import { markRead, updateEntry } from "@/lib/inbox/mutations";
import { unsendMessage } from "@/lib/messages/change";
import { startConversation } from "@/lib/messages/send";
import { makePerson } from "@/lib/testing/people";
import { allowPush, beAway, beHere, letPass, live, runDue, Told } from "@/lib/testing/telling";
import { getNotificationSettings, updateNotificationSettings } from "./settings";

type Channel = "email" | "push";

const operation = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: "say" as const }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("pass" as const), minutes: fc.integer({ min: 1, max: 25 }) }) },
  fc
    .constantFrom(
      ...(["read", "unsend", "mute", "unmute", "archive", "block", "unblock", "come", "go", "quiet", "loud"] as const),
    )
    .map((kind) => ({ kind })),
  fc.record({
    kind: fc.constant("switch" as const),
    name: fc.constantFrom("on" as const, "email" as const, "push" as const),
    isOn: fc.boolean(),
  }),
);
type Operation = typeof operation extends fc.Arbitrary<infer One> ? One : never;

/** Two people, what is said between them, and what leaves; each thing that leaves is held to what is true when it does. */
class World {
  readonly told = new Told();
  readonly wrongs: string[] = [];
  conversationId = "";

  constructor(
    readonly writer: Viewer,
    readonly reader: Viewer,
  ) {
    this.told.onMail = async ({ id }) => {
      await this.hold(id, "email");
      return { isDone: true };
    };
    this.told.onPush = async ({ id }) => {
      await this.hold(id, "push");
      return { taken: 1, gone: 0, failed: null };
    };
  }

  async hold(dispatchId: string, channel: Channel): Promise<void> {
    const settings = await getNotificationSettings(this.reader.id);
    const [entry] = await this.entry();
    const told = await db
      .select({ seq: messages.seq, deletedAt: messages.deletedAt })
      .from(deliveries)
      .innerJoin(
        messages,
        and(eq(messages.conversationId, deliveries.conversationId), eq(messages.seq, deliveries.messageSeq)),
      )
      .where(eq(deliveries.dispatchId, dispatchId));
    if (told.length === 0) this.wrongs.push(`${channel} of nothing`);
    if (!settings.messages.on || !settings.messages[channel]) this.wrongs.push(`${channel} while it is off`);
    if (settings.quietHours) this.wrongs.push(`${channel} in quiet hours`);
    if (!entry || entry.mutedAt || entry.archivedAt) this.wrongs.push(`${channel} of a muted or archived conversation`);
    if (await this.isBlocked()) this.wrongs.push(`${channel} across a block`);
    for (const { seq, deletedAt } of told) {
      if (deletedAt) this.wrongs.push(`${channel} of an unsent message`);
      if (entry && seq <= entry.lastReadSeq) this.wrongs.push(`${channel} of what was read`);
    }
  }

  entry() {
    return db
      .select()
      .from(inboxEntries)
      .where(and(eq(inboxEntries.userId, this.reader.id), eq(inboxEntries.conversationId, this.conversationId)));
  }

  async isBlocked(): Promise<boolean> {
    const [row] = await db
      .select()
      .from(blocks)
      .where(or(eq(blocks.blockerId, this.reader.id), eq(blocks.blockedId, this.reader.id)));
    return row !== undefined;
  }

  async say(): Promise<void> {
    if (await this.isBlocked()) return;
    const said = { to: this.reader.username, clientId: randomUUID(), body: "hi" };
    this.conversationId = (await startConversation(this.writer, said)).conversationId;
  }

  async do(operation: Operation): Promise<void> {
    const { reader, writer, conversationId } = this;
    const between = { blockerId: reader.id, blockedId: writer.id };
    const minute = new Date().getUTCHours() * 60 + new Date().getUTCMinutes();
    const quietHours = { from: (minute + 1410) % 1440, until: (minute + 720) % 1440, timeZone: "UTC" };
    switch (operation.kind) {
      case "say":
        return this.say();
      case "pass":
        return live(this.told, operation.minutes * 60, 3);
      case "switch":
        await updateNotificationSettings(reader, { messages: { [operation.name]: operation.isOn } });
        return;
      case "read":
        await markRead(reader, { conversationId, seq: 1000 });
        return;
      case "mute":
      case "unmute":
        await updateEntry(reader, { conversationId, muted: operation.kind === "mute" });
        return;
      case "archive":
        await updateEntry(reader, { conversationId, archived: true });
        return;
      case "block":
        await db.insert(blocks).values(between).onConflictDoNothing();
        return;
      case "unblock":
        await db.delete(blocks).where(eq(blocks.blockerId, reader.id));
        return;
      case "come":
        return beHere(reader);
      case "go":
        return beAway(reader);
      case "quiet":
      case "loud":
        await updateNotificationSettings(reader, { quietHours: operation.kind === "quiet" ? quietHours : null });
        return;
      case "unsend": {
        const newest = and(eq(messages.conversationId, conversationId), eq(messages.seq, await this.lastSeq()));
        const [message] = await db.select().from(messages).where(newest);
        if (message && !message.deletedAt) await unsendMessage(writer, { messageId: message.id }).catch(() => {});
        return;
      }
    }
  }

  async lastSeq(): Promise<number> {
    return (await this.entry())[0]?.lastSeq ?? 0;
  }

  /** How often the newest message was told by a channel, and how many mails there were about what is unread. */
  async counts() {
    const [entry] = await this.entry();
    const rows = await db
      .select({ seq: deliveries.messageSeq, channel: deliveries.channel, dispatchId: deliveries.dispatchId })
      .from(deliveries)
      .innerJoin(dispatches, eq(dispatches.id, deliveries.dispatchId))
      .where(and(eq(deliveries.userId, this.reader.id), eq(dispatches.status, "done")));
    const unread = rows.filter(({ seq }) => (seq ?? 0) > (entry?.lastReadSeq ?? 0));
    return {
      pushesOfNewest: unread.filter(({ seq, channel }) => channel === "push" && seq === entry?.lastSeq).length,
      mailsOfUnread: new Set(unread.filter(({ channel }) => channel === "email").map((row) => row.dispatchId)).size,
    };
  }
}

it("in any order of reading, muting, blocking, switching and time, each rung is told once or not at all, and only what is true", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 6, maxLength: 12 }), async (operations) => {
      const world = new World(await makePerson("Salma"), await makePerson("Youssef"));
      await allowPush(world.reader);
      await world.say();
      for (const operation of operations) await world.do(operation);
      expect(world.wrongs).toEqual([]);
      // From here on nothing stands in the way but what they want and have put away.
      for (const kind of ["unblock", "loud", "go", "say"] as const) await world.do({ kind });
      await live(world.told, 30, 3);
      await letPass(3600);
      await runDue(world.told);
      await live(world.told, 3600, 2);
      expect(world.wrongs).toEqual([]);
      const { on, push, email } = (await getNotificationSettings(world.reader.id)).messages;
      const isMuted = (await world.entry())[0]?.mutedAt != null;
      expect(await world.counts()).toEqual({
        pushesOfNewest: on && push && !isMuted ? 1 : 0,
        mailsOfUnread: expect.toSatisfy((count: number) => (on && email && !isMuted ? count === 1 : count <= 1)),
      });
    }),
    { numRuns: 20, seed: 20261126 },
  );
}, 600_000);
