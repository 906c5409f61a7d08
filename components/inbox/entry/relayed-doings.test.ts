import { expect, it, vi } from "vitest";
import { conversation } from "@/lib/testing/conversations";
import { relayedDoings } from "./relayed-doings";

function makers() {
  return {
    act: vi.fn(),
    toggle: vi.fn(),
    save: vi.fn(async () => true),
    make: vi.fn(async () => true),
    tell: vi.fn(),
  };
}

it("keeps what is done early until it can be made, in its order, and makes it once", async () => {
  const { doings, onReady } = relayedDoings();
  const known = conversation("c1");
  doings.act(known, { starred: true });
  const saved = doings.save(known, { note: "hi" });
  doings.act(known, { starred: false });
  const first = makers();
  onReady(first);
  expect(await saved).toBe(true);
  expect(first.act.mock.calls.map(([, change]) => change)).toEqual([{ starred: true }, { starred: false }]);
  const second = makers();
  onReady(second);
  doings.toggle(known, "archived");
  expect(first.act).toHaveBeenCalledTimes(2);
  expect(second.act).not.toHaveBeenCalled();
  expect(second.toggle).toHaveBeenCalledWith(known, "archived");
});
