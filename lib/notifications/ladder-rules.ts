import type { ApplicationStage } from "@/lib/applications/types";
import type { CardMove } from "@/lib/cards/types";
import type { OrderStep } from "@/lib/orders/types";
import { quietUntil } from "./rules";
import type { QuietHours, Topic } from "./types";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** A burst is over once nothing has come for so long, and is told of after so long in any case. */
const BURST_PAUSE_MS = 5 * SECOND_MS;
const BURST_LIMIT_MS = 20 * SECOND_MS;
/** Between two pushes about the same, while the first was not read. */
const PUSH_PAUSE_MS = 2 * MINUTE_MS;
/** What is unread for so long goes into a mail. */
const UNREAD_MS = 15 * MINUTE_MS;
/** Between two mails to one person, whatever they are about. */
const MAIL_PAUSE_MS = 30 * MINUTE_MS;
/** Quiet hours are asked for again, so that a change of them counts. */
const QUIET_LOOK_MS = 60 * MINUTE_MS;

/** Whether both are told of a message: what happens by itself is written in the name of one of them, who did nothing. */
export function isForBoth({ move }: { move?: CardMove | null | undefined }): boolean {
  return move === "reminded" || move === "revealed";
}

/** What a message is about: an order's step and a card's move are about work. */
export function topicOf({ step, move }: { step: OrderStep | null; move: CardMove | null }): Topic {
  return step || move ? "orders" : "messages";
}

/** Whether a stage is told: not to an applicant whose application is back where it began, for that is an undo. */
export function isNews({ stage, isCompany }: { stage: ApplicationStage; isCompany: boolean }): boolean {
  return isCompany || (stage !== "sent" && stage !== "withdrawn");
}

/** What decides a rung: what is true at `now` by the database's clock. */
export interface Moment {
  now: Date;
  /** Until when they are taken to be at a tab; null where that is not known. */
  hereUntil: Date | null;
  /** When quiet hours end, or ended so lately that mails wait still: {@link quietEnd}. */
  quietUntil: Date | null;
}

/** Now, or when to look again; null where there is nothing to tell. */
export type Rung = "now" | Date | null;

/** When the quiet hours end that `now` lies in, or that have ended less time ago than a mail waits behind a push; else null. */
export function quietEnd(quietHours: QuietHours | null, now: Date): Date | null {
  return quietUntil(quietHours, now) ?? quietUntil(quietHours, after(now, -UNREAD_MS));
}

/** When to push what was not pushed yet, each thing with the time it came; `lastAt`: the last push about the same, still unread. */
export function pushRung({ now, hereUntil, quietUntil }: Moment, came: readonly Date[], lastAt: Date | null): Rung {
  const [oldest, newest] = endsOf(came);
  if (!oldest || !newest) return null;
  const burstEnd = Math.min(newest.getTime() + BURST_PAUSE_MS, oldest.getTime() + BURST_LIMIT_MS);
  const pause = lastAt && after(lastAt, PUSH_PAUSE_MS);
  return laterOf(now, [hereUntil, quietUntil && soonerOf(quietUntil, now), new Date(burstEnd), pause]);
}

/** When to mail what was not mailed yet; `lastAt`: the last mail to this person. After quiet hours, a push goes first. */
export function mailRung({ now, hereUntil, quietUntil }: Moment, came: readonly Date[], lastAt: Date | null): Rung {
  const [oldest] = endsOf(came);
  if (!oldest) return null;
  const quiet = quietUntil && soonerOf(after(quietUntil, UNREAD_MS), now);
  return laterOf(now, [hereUntil, quiet, after(oldest, UNREAD_MS), lastAt && after(lastAt, MAIL_PAUSE_MS)]);
}

/** When a mail is to be looked after for what came at `at`. */
export function mailDueAt(at: Date): Date {
  return after(at, UNREAD_MS);
}

function endsOf(times: readonly Date[]): [Date?, Date?] {
  const sorted = [...times].sort((one, other) => one.getTime() - other.getTime());
  const [oldest, newest] = [sorted[0], sorted.at(-1)];
  return oldest && newest ? [oldest, newest] : [];
}

/** The last of what is to be waited for; "now" where all of it is over. */
function laterOf(now: Date, waits: readonly (Date | null)[]): "now" | Date {
  const last = Math.max(...waits.map((wait) => wait?.getTime() ?? 0));
  return last > now.getTime() ? new Date(last) : "now";
}

function soonerOf(end: Date, now: Date): Date {
  return new Date(Math.min(end.getTime(), now.getTime() + QUIET_LOOK_MS));
}

function after(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}
