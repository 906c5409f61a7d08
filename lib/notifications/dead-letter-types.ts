import type { DISPATCH_CHANNELS } from "@/db/schema/deliveries";

/** A mail or a push that nobody tries to send any more. */
export interface DeadLetterView {
  id: string;
  /** Of whoever should have got it. */
  name: string;
  channel: (typeof DISPATCH_CHANNELS)[number];
  /** What the last attempt ended with; `unknown` where it ended without a word. */
  reason: string;
  attempts: number;
  /** ISO 8601 in UTC. */
  endedAt: string;
}
