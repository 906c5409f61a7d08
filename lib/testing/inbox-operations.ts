import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { openConversationId } from "@/lib/conversations/mutations";
import { addLabel } from "@/lib/inbox/labels";
import { markRead, updateEntry } from "@/lib/inbox/mutations";
import { wakeDue } from "@/lib/inbox/wake";
import { editMessage, unsendMessage } from "@/lib/messages/change";
import { sendMessage } from "@/lib/messages/send";
import { InboxModel } from "./inbox-model";
import { makePerson } from "./people";

const CONVERSATIONS = 5;
const LABELS = 2;
const HOUR_MS = 3_600_000;

const place = fc.nat(CONVERSATIONS - 1);
const is = fc.boolean();
const of = <Does extends string>(does: Does) => ({ does: fc.constant(does), place });

const said = [
  { weight: 6, arbitrary: fc.record({ ...of("send"), isOwn: is, isThanks: is }) },
  { weight: 2, arbitrary: fc.record({ ...of("edit"), which: fc.nat(), isThanks: is }) },
  { weight: 2, arbitrary: fc.record({ ...of("unsend"), which: fc.nat() }) },
] as const;
const done = [
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ ...of("read"), seq: fc.nat(20) },
      knows: fc.constantFrom("whichever mark", "no mark", "the mark", "an older mark"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ ...of("archive"), is }) },
  { weight: 2, arbitrary: fc.record({ ...of("mute"), is }) },
  { weight: 2, arbitrary: fc.record({ ...of("mark unread"), is }) },
  { weight: 1, arbitrary: fc.record({ ...of("star"), is }) },
  { weight: 3, arbitrary: fc.record({ ...of("snooze"), hours: fc.constantFrom(1, 2, 3, "reply" as const, null) }) },
  { weight: 2, arbitrary: fc.record({ ...of("label"), which: fc.nat(2 ** LABELS - 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({ ...of("turn"), turn: fc.constantFrom("yours" as const, "theirs" as const, null) }),
  },
] as const;

type ValueOf<Weighted> = Weighted extends { arbitrary: fc.Arbitrary<infer Value> } ? Value : never;
type Saying = ValueOf<(typeof said)[number]>;
type Marking = ValueOf<(typeof done)[number]>;
type Operation = Saying | Marking;

/** So many operations on all conversations at once, and then what is due in some hours wakes. */
export function dayOf(operations: number) {
  const operation: fc.Arbitrary<Operation> = fc.oneof(...said, ...done);
  return fc.record({
    operations: fc.array(operation, { minLength: operations, maxLength: operations }),
    hours: fc.constantFrom(0.5, 1.5, 2.5),
  });
}
type Day = ReturnType<typeof dayOf> extends fc.Arbitrary<infer One> ? One : never;

/** A person's inbox and its model, to which the same is done. */
export async function openWorld() {
  const salma = await makePerson("Salma");
  const others = await Promise.all(Array.from({ length: CONVERSATIONS }, () => makePerson()));
  const ids = await Promise.all(others.map((other) => openConversationId(other, salma.username)));
  const labelIds: string[] = [];
  for (let n = 0; n < LABELS; n += 1) labelIds.push((await addLabel(salma, { name: `Label ${n}`, colour: "sand" })).id);
  return { salma, others, ids, labelIds, model: new InboxModel(salma.id, ids) };
}
export type World = Awaited<ReturnType<typeof openWorld>>;

/** What is done to different conversations meets. */
export async function spend(world: World, { operations, hours }: Day): Promise<void> {
  await Promise.all(
    world.ids.map(async (_, place) => {
      for (const given of operations) if (given.place === place) await run(world, given);
    }),
  );
  const now = new Date(Date.now() + hours * HOUR_MS);
  await wakeDue(now);
  world.model.wake(now);
}

function run(world: World, given: Operation): Promise<void> {
  switch (given.does) {
    case "send":
    case "edit":
    case "unsend":
      return say(world, given);
    default:
      return mark(world, given);
  }
}

async function say({ salma, others, ids, model }: World, given: Saying): Promise<void> {
  const conversationId = ids[given.place] ?? "";
  const other = others[given.place] ?? salma;
  const known = model.of(conversationId);
  if (given.does === "send") {
    const body = given.isThanks ? "merci 🙏" : "And the price?";
    const sent = await sendMessage(given.isOwn ? salma : other, { conversationId, clientId: randomUUID(), body });
    return known.send(sent, !given.isThanks);
  }
  const message = known.standing(given.which);
  if (!message) return;
  const sender = message.senderId === salma.id ? salma : other;
  if (given.does === "unsend") {
    await unsendMessage(sender, { messageId: message.id });
    return known.unsend(message.id);
  }
  const body = given.isThanks ? `ok ${"!".repeat(given.which % 9)}` : `So, ${given.which}?`;
  await editMessage(sender, { messageId: message.id, body });
  known.edit(message.id, !given.isThanks);
}

async function mark({ salma, ids, labelIds, model }: World, given: Marking): Promise<void> {
  const conversationId = ids[given.place] ?? "";
  const known = model.of(conversationId);
  if (given.does === "read") {
    const markedUnreadAt = markKnown(known.markedUnreadAt, given.knows);
    await markRead(salma, { conversationId, seq: given.seq, markedUnreadAt });
    return known.read(given.seq, markedUnreadAt);
  }
  const marks = marksOf(given, labelIds);
  const view = await updateEntry(salma, { conversationId, ...marks });
  if (marks.archived !== undefined) known.archive(marks.archived);
  if (marks.muted !== undefined) known.isMuted = marks.muted;
  if (marks.starred !== undefined) known.isStarred = marks.starred;
  if (marks.unread !== undefined) known.markedUnreadAt = view?.markedUnreadAt ? new Date(view.markedUnreadAt) : null;
  if (marks.snoozedUntil !== undefined) known.snooze(marks.snoozedUntil);
  if (marks.turn !== undefined) known.turnByHand = { turn: marks.turn };
  if (marks.labelIds !== undefined) known.labelIds = [...marks.labelIds].sort();
}

type Marks = Omit<Parameters<typeof updateEntry>[1], "conversationId">;

function marksOf(given: Exclude<Marking, { does: "read" }>, labelIds: readonly string[]): Marks {
  switch (given.does) {
    case "archive":
      return { archived: given.is };
    case "mute":
      return { muted: given.is };
    case "mark unread":
      return { unread: given.is };
    case "star":
      return { starred: given.is };
    case "snooze":
      return { snoozedUntil: typeof given.hours === "number" ? hoursAhead(given.hours) : given.hours };
    case "label":
      return { labelIds: labelIds.filter((_, n) => given.which & (2 ** n)) };
    case "turn":
      return { turn: given.turn };
  }
}

function markKnown(mark: Date | null, knows: string): Date | null | undefined {
  if (knows === "whichever mark") return undefined;
  if (knows === "the mark") return mark;
  return knows === "an older mark" && mark ? new Date(mark.getTime() - 1) : null;
}

function hoursAhead(hours: number): Date {
  return new Date(Date.now() + hours * HOUR_MS);
}
