import { and, eq, or } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { inboxEntries } from "@/db/schema/inbox";
import { messages } from "@/db/schema/messages";
import { blocks } from "@/db/schema/safety";
import { markRead, updateEntry } from "@/lib/inbox/mutations";
import { unsendMessage } from "@/lib/messages/change";
import { getNotificationSettings, updateNotificationSettings } from "@/lib/notifications/settings";
import type { Channel } from "@/lib/notifications/types";
import type { Absent } from "./absent";
import { beAway, beHere } from "./telling";
import type { TellingOperation } from "./telling-operations";

/** Two people, what is said between them, and what leaves; each thing that leaves is held to what is true while it is handed over. */
export class TellingWorld {
  readonly wrongs: string[] = [];
  conversationId = "";
  /** What was said, by its number. */
  private readonly said = new Map<number, string>();

  constructor(readonly absent: Absent) {
    const { mail, push } = absent.told;
    mail.answer = async ({ id }) => {
      await this.hold(id, "email");
      return 250;
    };
    push.answer = async (_path, arrived) => {
      if (arrived) await this.hold(arrived.payload.id, "push");
      return 201;
    };
  }

  async do(operation: TellingOperation): Promise<void> {
    const { reader } = this.absent;
    switch (operation.kind) {
      case "say":
        return this.say();
      case "pass":
        return this.absent.live(operation.minutes * 60, 3);
      case "come":
        return beHere(reader);
      case "go":
        return beAway(reader);
      case "unsend":
        return this.unsend();
      case "block":
      case "unblock":
        return this.setBlock(operation.kind === "block");
      case "switch":
        await updateNotificationSettings(reader, { messages: { [operation.name]: operation.isOn } });
        return;
      case "quiet":
      case "loud":
        await updateNotificationSettings(reader, { quietHours: operation.kind === "quiet" ? aroundNow() : null });
        return;
      default:
        return this.handle(operation.kind);
    }
  }

  /** How often the newest message was pushed, and how many mails tell of what is unread, by what was handed over. */
  async counts(): Promise<{ pushesOfNewest: number; mailsOfUnread: number }> {
    const [entry] = await this.entry();
    const newest = this.said.get(entry?.lastSeq ?? 0) ?? "?";
    const unread = [...this.said].filter(([seq]) => seq > (entry?.lastReadSeq ?? 0)).map(([, body]) => body);
    return {
      pushesOfNewest: this.absent.pushes.filter(({ body }) => body.endsWith(newest)).length,
      mailsOfUnread: this.absent.mails.filter(({ text }) => unread.some((body) => text?.includes(body))).length,
    };
  }

  async isMuted(): Promise<boolean> {
    return (await this.entry())[0]?.mutedAt != null;
  }

  private async hold(dispatchId: string, channel: Extract<Channel, "email" | "push">): Promise<void> {
    const settings = await getNotificationSettings(this.absent.reader.id);
    const [entry] = await this.entry();
    const told = await toldBy(dispatchId);
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

  private entry() {
    const isTheirs = eq(inboxEntries.userId, this.absent.reader.id);
    return db
      .select()
      .from(inboxEntries)
      .where(and(isTheirs, eq(inboxEntries.conversationId, this.conversationId)));
  }

  private async handle(kind: "read" | "mute" | "unmute" | "archive"): Promise<void> {
    const { conversationId, absent } = this;
    if (kind === "read") await markRead(absent.reader, { conversationId, seq: 1000 });
    else if (kind === "archive") await updateEntry(absent.reader, { conversationId, archived: true });
    else await updateEntry(absent.reader, { conversationId, muted: kind === "mute" });
  }

  private async say(): Promise<void> {
    if (await this.isBlocked()) return;
    const body = `words #${this.said.size + 1}.`;
    const { conversationId, seq } = await this.absent.say(body);
    this.conversationId = conversationId;
    this.said.set(seq, body);
  }

  private async unsend(): Promise<void> {
    const seq = (await this.entry())[0]?.lastSeq ?? 0;
    const isNewest = and(eq(messages.conversationId, this.conversationId), eq(messages.seq, seq));
    const [message] = await db.select().from(messages).where(isNewest);
    if (message && !message.deletedAt) await unsendMessage(this.absent.writer, { messageId: message.id });
  }

  private async setBlock(isBlocked: boolean): Promise<void> {
    const { reader, writer } = this.absent;
    const between = { blockerId: reader.id, blockedId: writer.id };
    if (isBlocked) await db.insert(blocks).values(between).onConflictDoNothing();
    else await db.delete(blocks).where(eq(blocks.blockerId, reader.id));
  }

  private async isBlocked(): Promise<boolean> {
    const { id } = this.absent.reader;
    const [row] = await db
      .select()
      .from(blocks)
      .where(or(eq(blocks.blockerId, id), eq(blocks.blockedId, id)));
    return row !== undefined;
  }
}

/** From half an hour ago until in twelve hours. */
function aroundNow() {
  const minute = new Date().getUTCHours() * 60 + new Date().getUTCMinutes();
  return { from: (minute + 1410) % 1440, until: (minute + 720) % 1440, timeZone: "UTC" };
}

function toldBy(dispatchId: string) {
  const isIts = and(eq(messages.conversationId, deliveries.conversationId), eq(messages.seq, deliveries.messageSeq));
  return db
    .select({ seq: messages.seq, deletedAt: messages.deletedAt })
    .from(deliveries)
    .innerJoin(messages, isIts)
    .where(eq(deliveries.dispatchId, dispatchId));
}
