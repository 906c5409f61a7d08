import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ownReaction, UNCHANGED } from "@/lib/messages/optimistic";
import type { MessageView } from "@/lib/messages/types";
import { type ChangePorts, Changes, UNDO_MS } from "./changes-model";

interface Sent {
  what: unknown[];
  answer(message?: Partial<MessageView>): Promise<void>;
  refuse(reason: string | null): Promise<void>;
}

/** Changes whose requests wait for the test to answer them. */
function open() {
  const sent: Sent[] = [];
  const answered: Partial<MessageView>[] = [];
  const request = (...what: unknown[]) => {
    const { promise, resolve, reject } = Promise.withResolvers<MessageView>();
    const settle = async (act: () => void) => {
      act();
      await vi.advanceTimersByTimeAsync(0);
    };
    sent.push({
      what,
      answer: (message = {}) => settle(() => resolve(message as MessageView)),
      refuse: (reason) => settle(() => reject(reason)),
    });
    return promise;
  };
  const ports: ChangePorts = {
    edit: (id, body) => request("edit", id, body),
    unsend: (id) => request("unsend", id),
    react: (id, emoji) => request("react", id, emoji),
    answered: (message) => answered.push(message),
    reasonOf: (error) => (typeof error === "string" ? error : null),
  };
  return { changes: new Changes(ports), sent, answered };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("an edit", () => {
  it("is shown at once and gives way to its answer", async () => {
    const { changes, sent, answered } = open();
    changes.write("1", "typed");
    changes.edit("1", "saved");
    expect(changes.of("1")).toEqual({ ...UNCHANGED, body: "saved" });
    await sent[0]?.answer({ body: "saved", rev: 2 });
    expect([changes.of("1"), answered]).toEqual([UNCHANGED, [{ body: "saved", rev: 2 }]]);
  });

  it.each(["Too late.", null])("that failed (%s) is back in the editor with its text", async (reason) => {
    const { changes, sent } = open();
    changes.edit("1", "saved");
    await sent[0]?.refuse(reason);
    expect(changes.of("1")).toEqual({ ...UNCHANGED, draft: "saved", problem: { doing: "edit", reason } });
    changes.write("1", null);
    expect(changes.of("1")).toEqual(UNCHANGED);
  });

  it("waits for the one before it, and what is typed meanwhile survives the failure of that", async () => {
    const { changes, sent } = open();
    changes.edit("1", "first");
    changes.edit("1", "second");
    expect(sent.map(({ what }) => what)).toEqual([["edit", "1", "first"]]);
    await sent[0]?.refuse(null);
    expect(changes.of("1")).toEqual({ ...UNCHANGED, body: "second" });
    changes.write("1", "third");
    await sent[1]?.refuse(null);
    expect(changes.of("1")).toMatchObject({ body: null, draft: "third" });
  });
});

describe("a reaction", () => {
  it("is shown at once; of several chosen in a row the last one is sent last", async () => {
    const { changes, sent } = open();
    changes.react("1", "👍");
    changes.react("1", "❤️");
    changes.react("1", null);
    await sent[0]?.answer({});
    expect(changes.of("1").reaction).toEqual({ emoji: null });
    expect(sent.map(({ what }) => what)).toEqual([
      ["react", "1", "👍"],
      ["react", "1", null],
    ]);
    await sent[1]?.answer({});
    expect(changes.of("1")).toEqual(UNCHANGED);
  });

  it("that failed is taken back and says why", async () => {
    const { changes, sent } = open();
    changes.react("1", "👍");
    await sent[0]?.refuse("Blocked.");
    expect(changes.of("1")).toEqual({ ...UNCHANGED, problem: { doing: "react", reason: "Blocked." } });
    expect(ownReaction({ reactions: [] }, "me")).toBeNull();
  });
});

describe("an editor", () => {
  it("takes the focus once when it is opened, not when its row comes back or its text could not be saved", async () => {
    const { changes, sent } = open();
    changes.open("1", "before");
    expect(changes.of("1").draft).toBe("before");
    expect([changes.takeOpened("2"), changes.takeOpened("1"), changes.takeOpened("1")]).toEqual([false, true, false]);
    changes.write("1", "typed");
    expect(changes.takeOpened("1")).toBe(false);
    changes.edit("1", "saved");
    await sent[0]?.refuse(null);
    expect([changes.of("1").draft, changes.takeOpened("1")]).toEqual(["saved", false]);
    changes.open("1", "saved");
    expect(changes.takeOpened("1")).toBe(true);
  });
});

describe("an unsend", () => {
  it("is sent when it can be undone no more", async () => {
    const { changes, sent, answered } = open();
    changes.unsend("1");
    vi.advanceTimersByTime(UNDO_MS - 1);
    expect([changes.of("1").unsending, sent]).toEqual(["undoable", []]);
    vi.advanceTimersByTime(1);
    expect(changes.of("1").unsending).toBe("final");
    await sent[0]?.answer({ id: "1" });
    expect([changes.of("1"), answered]).toEqual([UNCHANGED, [{ id: "1" }]]);
  });

  it("undone is never sent", () => {
    const { changes, sent } = open();
    changes.unsend("1");
    changes.undo("1");
    vi.advanceTimersByTime(2 * UNDO_MS);
    changes.flush();
    expect([changes.of("1"), sent]).toEqual([UNCHANGED, []]);
  });

  it("is sent in the same moment when the page goes, and only once", () => {
    const { changes, sent } = open();
    changes.unsend("1");
    changes.flush();
    expect(sent.map(({ what }) => what)).toEqual([["unsend", "1"]]);
    changes.undo("1");
    vi.advanceTimersByTime(2 * UNDO_MS);
    expect([changes.of("1").unsending, sent.length]).toEqual(["final", 1]);
  });

  it("that was refused shows the message again and says why", async () => {
    const { changes, sent } = open();
    changes.unsend("1");
    changes.flush();
    await sent[0]?.refuse("Too late.");
    expect(changes.of("1")).toEqual({ ...UNCHANGED, problem: { doing: "unsend", reason: "Too late." } });
  });
});
