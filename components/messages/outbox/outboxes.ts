import { openOutboxJournal } from "./journal";
import { Outbox } from "./model";
import type { OutboxPorts } from "./ports";
import { post, postLast } from "./post";
import { openOutboxStore } from "./store";
import { outboxTabs } from "./tabs";

const outboxes = new Map<string, Outbox>();

/** The one outbox of `viewerId` in this tab. On the server it is empty, and does nothing. */
export function outboxOf(viewerId: string): Outbox {
  const outbox = outboxes.get(viewerId) ?? open(viewerId);
  // The server has many viewers, and nothing to keep for them.
  if (typeof window !== "undefined") outboxes.set(viewerId, outbox);
  return outbox;
}

function open(viewerId: string): Outbox {
  return new Outbox({
    ...outboxTabs(viewerId),
    store: openOutboxStore(viewerId),
    journal: openOutboxJournal(viewerId),
    deliver,
    deliverLast: postLast,
    isOnline: () => navigator.onLine,
    now: Date.now,
    random: Math.random,
    newId: () => crypto.randomUUID(),
  });
}

/** A page that cannot fetch how it is done at its best, for there is a new version by now, does it as it can. */
const deliver: OutboxPorts["deliver"] = (item, isFresh) =>
  import("./deliver").then(
    (module) => module.deliver(item, isFresh),
    () => post(item),
  );
