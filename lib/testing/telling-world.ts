import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { blocks } from "@/db/schema/safety";
import { AppError } from "@/lib/errors";
import { markRead, updateEntry } from "@/lib/inbox/mutations";
import { unsendMessage } from "@/lib/messages/change";
import { updateNotificationSettings } from "@/lib/notifications/settings";
import type { Absent } from "./absent";
import { beAway, beHere } from "./telling";
import type { TellingOperation } from "./telling-operations";
import { entryOf, isBlocked, wrongsOf } from "./telling-truth";

/** Two people, what is said between them, and what leaves; each thing that leaves is held to what is true while it is handed over. */
export class TellingWorld {
  readonly wrongs: string[] = [];
  conversationId = "";
  /** Whether the mail server and the push service take nothing. */
  private isFailing = false;
  /** What was said, by its number. */
  private readonly said = new Map<number, string>();

  constructor(readonly absent: Absent) {
    const { mail, push } = absent.told;
    mail.answer = async ({ id }) => {
      await this.hold(id, "email");
      return this.isFailing ? 451 : 250;
    };
    push.answer = async (_path, arrived) => {
      if (arrived) await this.hold(arrived.payload.id, "push");
      return this.isFailing ? 503 : 201;
    };
  }

  async do(operation: TellingOperation): Promise<void> {
    const { reader } = this.absent;
    switch (operation.kind) {
      case "say":
        return this.say();
      case "pass":
        return this.absent.live(operation.minutes * 60, 2);
      case "come":
        return beHere(reader);
      case "go":
        return beAway(reader);
      case "unsend":
        return this.unsend();
      case "block":
      case "unblock":
        return this.setBlock(operation.kind === "block");
      case "fail":
      case "recover":
        this.isFailing = operation.kind === "fail";
        return;
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
    const entry = await this.entry();
    const newest = this.said.get(entry?.lastSeq ?? 0) ?? "?";
    const unread = [...this.said].filter(([seq]) => seq > (entry?.lastReadSeq ?? 0)).map(([, body]) => body);
    return {
      pushesOfNewest: this.absent.pushes.filter(({ body }) => body.endsWith(newest)).length,
      mailsOfUnread: this.absent.mails.filter(({ text }) => unread.some((body) => text?.includes(body))).length,
    };
  }

  async isMuted(): Promise<boolean> {
    return (await this.entry())?.mutedAt != null;
  }

  private async hold(dispatchId: string, channel: "email" | "push"): Promise<void> {
    const { absent, conversationId } = this;
    this.wrongs.push(...(await wrongsOf(absent.reader, { conversationId, dispatchId, channel })));
  }

  private entry() {
    return entryOf(this.absent.reader, this.conversationId);
  }

  private async handle(kind: "read" | "mute" | "unmute" | "archive"): Promise<void> {
    const { conversationId, absent } = this;
    if (kind === "read") await markRead(absent.reader, { conversationId, seq: 1000 });
    else if (kind === "archive") await updateEntry(absent.reader, { conversationId, archived: true });
    else await updateEntry(absent.reader, { conversationId, muted: kind === "mute" });
  }

  private async say(): Promise<void> {
    if (await isBlocked(this.absent.reader)) return;
    const body = `words #${this.said.size + 1}.`;
    const { conversationId, seq } = await this.absent.say(body);
    this.conversationId = conversationId;
    this.said.set(seq, body);
  }

  private async unsend(): Promise<void> {
    const seq = (await this.entry())?.lastSeq ?? 0;
    const isNewest = and(eq(messages.conversationId, this.conversationId), eq(messages.seq, seq));
    const [message] = await db.select().from(messages).where(isNewest);
    if (!message || message.deletedAt) return;
    await unsendMessage(this.absent.writer, { messageId: message.id }).catch((error: unknown) => {
      // After an hour it stays.
      if (!(error instanceof AppError && error.key === "unsendTooLate")) throw error;
    });
  }

  private async setBlock(isSet: boolean): Promise<void> {
    const { reader, writer } = this.absent;
    const between = { blockerId: reader.id, blockedId: writer.id };
    if (isSet) await db.insert(blocks).values(between).onConflictDoNothing();
    else await db.delete(blocks).where(eq(blocks.blockerId, reader.id));
  }
}

/** From half an hour ago until in twelve hours. */
function aroundNow() {
  const minute = new Date().getUTCHours() * 60 + new Date().getUTCMinutes();
  return { from: (minute + 1410) % 1440, until: (minute + 720) % 1440, timeZone: "UTC" };
}
