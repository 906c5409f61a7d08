import { PAGE_LENGTH } from "@/lib/inbox/rules";

/** Those whose inbox is measured, and who has only others' messages around them. */
export type Role = "few" | "some" | "many" | "behind" | "brief" | "long";

/** An inbox to be: conversations in view, each with so many messages; {@link putAwayOf} tells what lies elsewhere. */
export type Inbox = {
  readonly inView: number;
  readonly messagesEach: number;
  /** After so many rows begins what is measured as the next page. */
  readonly deep: number;
};

/** How much a run does. */
export type Plan = {
  readonly name: "full" | "quick";
  /** All messages of the database. */
  readonly messages: number;
  readonly inboxes: Readonly<Record<Role, Inbox>>;
  /** Very long conversations of other people, which share what is left of the messages. */
  readonly others: number;
  readonly rounds: number;
  /** How often each question is asked in one round. */
  readonly takes: number;
};

/** Rows of a page where everybody, however few conversations they have, has that many in every list. */
export const SHORT_PAGE = 5;
/** Of how many of their conversations everybody has read all but the newest message, except who is behind with all. */
export const UNREAD = 5;
/** In how many messages of each inbox, and of all others together, each rare word was said. */
export const RARE_EACH = 2;

export const FULL: Plan = {
  name: "full",
  messages: 1_000_000,
  inboxes: inboxesOf({ some: 1_000, many: 10_000, history: 10_000 }),
  others: 330,
  rounds: 8,
  takes: 15,
};

/** For trying the bench itself out; its figures mean little. */
export const QUICK: Plan = {
  name: "quick",
  messages: 60_000,
  inboxes: inboxesOf({ some: 100, many: 1_000, history: 490 }),
  others: 100,
  rounds: 2,
  takes: 10,
};

/** How many conversations of an inbox are archived, and how many more snoozed. */
export function putAwayOf({ inView }: Inbox): number {
  return Math.max(SHORT_PAGE, inView / 10);
}

export function conversationsOf(inbox: Inbox): number {
  return inbox.inView + 2 * putAwayOf(inbox);
}

export function messagesOf(inbox: Inbox): number {
  return conversationsOf(inbox) * inbox.messagesEach;
}

/** What the measured people leave to everybody else, to be shared evenly. */
export function messagesOfOthers({ messages, inboxes }: Plan): number {
  return messages - Object.values(inboxes).reduce((sum, inbox) => sum + messagesOf(inbox), 0);
}

/** `history` is the length of each long conversation; after the brief and the long inbox's short page comes a whole one. */
function inboxesOf({ some, many, history }: Readonly<Record<"some" | "many" | "history", number>>): Plan["inboxes"] {
  const messagesEach = 10;
  const few = { inView: PAGE_LENGTH + SHORT_PAGE + 1, messagesEach, deep: SHORT_PAGE };
  return {
    few: { inView: 2 * SHORT_PAGE, messagesEach, deep: SHORT_PAGE },
    some: { inView: some, messagesEach, deep: some / 2 },
    many: { inView: many, messagesEach, deep: many / 2 },
    behind: { inView: many, messagesEach: 1, deep: many / 2 },
    brief: few,
    long: { ...few, messagesEach: history },
  };
}
