import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/auth/types";
import { startConversation } from "@/lib/messages/send";
import { makePerson } from "./people";
import { live, type Told } from "./telling";

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;

/** Youssef, who is away and has allowed pushes on one browser, and Salma, who writes to him. */
export class Absent {
  private constructor(
    readonly told: Told,
    readonly writer: Viewer,
    readonly reader: Viewer,
  ) {}

  static async of(told: Told, names = { writer: "Salma", reader: "Youssef" }): Promise<Absent> {
    const [writer, reader] = await Promise.all([makePerson(names.writer), makePerson(names.reader)]);
    await told.push.allow(reader.id);
    return new Absent(told, writer, reader);
  }

  say(body: string, from = this.writer) {
    return startConversation(from, { to: this.reader.username, clientId: randomUUID(), body });
  }

  /** Has time pass in which a worker does what becomes due. */
  live(seconds: number, steps = 1): Promise<void> {
    return live(this.told, seconds, steps);
  }

  get pushes() {
    return this.told.pushesTo(this.reader);
  }

  /** As a mail program has them. */
  get mails() {
    return this.told.mailsTo(this.reader).map(({ message }) => message);
  }

  /** How many pushes and mails have left so far. */
  get left(): [number, number] {
    return [this.pushes.length, this.mails.length];
  }
}
