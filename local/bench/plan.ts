/** How much a run does. */
export type Plan = {
  readonly name: "full" | "quick";
  /** All messages that are there before the first is sent. */
  readonly messages: number;
  readonly longThread: number;
  readonly largeInbox: number;
  readonly rounds: number;
  /** Sends of one measurement of speed, which ends sooner when its seconds are over. */
  readonly sends: number;
  readonly sendSeconds: number;
  readonly delaySeconds: number;
  /** How often each page is opened in one round. */
  readonly openings: number;
};

/** People who write to each other; the large inbox needs as many more, who wrote to it once. */
export const USERS = 200;
/** Messages in every thread that is not long, and conversations in every inbox that is not large. */
export const SMALL = 10;
/** Pairs of people among {@link USERS} that send during the measurements. */
export const SENDING_PAIRS = 90;

export const FULL: Plan = {
  name: "full",
  messages: 200_000,
  longThread: 100_000,
  largeInbox: 5_000,
  rounds: 5,
  sends: 2_000,
  sendSeconds: 5,
  delaySeconds: 4,
  openings: 25,
};

/** For trying the bench itself out; its figures mean little. */
export const QUICK: Plan = {
  name: "quick",
  messages: 5_000,
  longThread: 1_000,
  largeInbox: 200,
  rounds: 2,
  sends: 200,
  sendSeconds: 2,
  delaySeconds: 1,
  openings: 5,
};

/** One conversation to be: two people by number, and how many messages they have exchanged. */
export type Pair = readonly [initiator: number, recipient: number, messages: number];

/** Who stands for what; every number is a person's, counted from 1. */
export const ROLES = { reader: 1, shortFriend: 2, longFriend: 3, fewConversations: 4, manyConversations: 5 } as const;

/** All conversations that a run begins with; their messages add up to those of the plan. */
export function pairsOf(plan: Plan): Pair[] {
  const { reader, shortFriend, longFriend, fewConversations, manyConversations } = ROLES;
  const fixed: Pair[] = [
    [reader, shortFriend, SMALL],
    [reader, longFriend, plan.longThread],
    ...range(SMALL).map((n): Pair => [fewConversations, USERS + n, SMALL]),
    ...range(plan.largeInbox).map((n): Pair => [manyConversations, USERS + n, SMALL]),
  ];
  const rest = plan.messages - fixed.reduce((sum, [, , messages]) => sum + messages, 0);
  return [...fixed, ...range(SENDING_PAIRS).map((n) => sendingPair(n, rest))];
}

/** The `n`th of the pairs that send, with its share of `rest` messages. */
function sendingPair(n: number, rest: number): Pair {
  const share = Math.floor(rest / SENDING_PAIRS) + (n <= rest % SENDING_PAIRS ? 1 : 0);
  return [SMALL + n, USERS / 2 + n, share];
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i + 1);
}
