import type { EntryDoings } from "./entry-context";

type Run = (doings: EntryDoings) => void;

/** Doings that wait for what makes them, and pass everything on at once from then on. */
export function relayedDoings(): { doings: EntryDoings; onReady: Run } {
  let ready: EntryDoings | null = null;
  let waiting: Run[] = [];

  function pass(run: Run): void {
    if (ready) run(ready);
    else waiting.push(run);
  }

  return {
    doings: {
      act: (conversation, change) => pass((by) => by.act(conversation, change)),
      toggle: (conversation, mark) => pass((by) => by.toggle(conversation, mark)),
      save: (...given) => new Promise((resolve) => pass((by) => resolve(by.save(...given)))),
      make: (...given) => new Promise((resolve) => pass((by) => resolve(by.make(...given)))),
      tell: (before, change) => pass((by) => by.tell(before, change)),
    },
    onReady(doings) {
      ready = doings;
      const runs = waiting;
      waiting = [];
      for (const run of runs) run(doings);
    },
  };
}
