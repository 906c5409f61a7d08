/** How much a run does. */
export type Plan = {
  readonly name: "full" | "quick";
  readonly rounds: number;
  /** Connections held at once, each with two subscriptions. */
  readonly connections: number;
  /** Events of one measurement of throughput. */
  readonly echoes: number;
  readonly posts: number;
  readonly delaySeconds: number;
};

export const FULL: Plan = {
  name: "full",
  rounds: 5,
  connections: 5_000,
  echoes: 60_000,
  posts: 16_000,
  delaySeconds: 6,
};

/** For trying the bench itself out; its figures mean little. */
export const QUICK: Plan = {
  name: "quick",
  rounds: 2,
  connections: 500,
  echoes: 5_000,
  posts: 2_000,
  delaySeconds: 1,
};

/** Events per second at which delays are measured. */
export const DELAY_RATE = 500;
/** Sockets of the measurements of throughput and delay, each with a channel of its own. */
export const PAIRS = 64;
/** Events on their way at any moment, for each pair or publisher. */
export const IN_FLIGHT = 2;
/** Publishers' kept HTTP connections, each with one request at a time. */
export const PUBLISHERS = 32;
/** Events of one request of `/batch_events`. */
export const BATCH = 10;
/** Connections being opened at the same time. */
export const OPENING_AT_ONCE = 100;

/** The app that the product's server serves here. */
export const APP = { id: "1", key: "key-of-bench", secret: "secret-of-bench" };

/** What an event of the product carries, roughly: a message of a line. */
export const TEXT = "Salam, the second draft is ready: could you have a look at it before Thursday?".repeat(2);
