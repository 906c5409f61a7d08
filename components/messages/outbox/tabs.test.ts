import { afterEach, expect, it, vi } from "vitest";
import { outboxTabs } from "./tabs";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const [tab, other] = [outboxTabs("salma"), outboxTabs("salma")];

function held() {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { isReleased, release };
}

it("lets one tab at a time work on a conversation, and each on another one", async () => {
  const done: string[] = [];
  const { isReleased, release } = held();
  const first = tab.exclusively("c", () => isReleased.then(() => void done.push("first")));
  const second = other.exclusively("c", async () => void done.push("second"));
  await other.exclusively("d", async () => void done.push("elsewhere"));
  await outboxTabs("youssef").exclusively("c", async () => void done.push("somebody else's"));
  expect(done).toEqual(["elsewhere", "somebody else's"]);
  release();
  await Promise.all([first, second]);
  expect(done.slice(2)).toEqual(["first", "second"]);
});

it("takes the turn of a tab that is frozen, which does not take it back", async () => {
  const { isReleased, release } = held();
  const timeouts: AbortController[] = [];
  vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
    const controller = new AbortController();
    timeouts.push(controller);
    return controller.signal;
  });
  const work = vi.fn(() => isReleased);
  const frozen = tab.exclusively("c", work);
  await vi.waitUntil(() => work.mock.calls.length === 1);
  const next = vi.fn(async () => {});
  const turn = other.exclusively("c", next);
  timeouts[1]?.abort();
  await turn;
  expect(next).toHaveBeenCalledOnce();
  timeouts[0]?.abort();
  release();
  await frozen;
  expect(work).toHaveBeenCalledOnce();
});

it("works without locks, too", async () => {
  vi.stubGlobal("navigator", {});
  const work = vi.fn(async () => {});
  await tab.exclusively("c", work);
  expect(work).toHaveBeenCalledOnce();
});

it("tells the person's other tabs, and no more once it has hung up", async () => {
  const heard = { tab: vi.fn(), other: vi.fn(), stranger: vi.fn() };
  const hangUps = [tab.hear(heard.tab), other.hear(heard.other), outboxTabs("youssef").hear(heard.stranger)];
  tab.tell({ name: "changed" });
  await vi.waitUntil(() => heard.other.mock.calls.length > 0);
  expect([heard.tab.mock.calls, heard.other.mock.calls, heard.stranger.mock.calls]).toEqual([
    [],
    [[{ name: "changed" }]],
    [],
  ]);
  for (const hangUp of hangUps) hangUp();
  expect(() => tab.tell({ name: "changed" })).not.toThrow();
});
