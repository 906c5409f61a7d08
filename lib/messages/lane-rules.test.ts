import { describe, expect, it } from "vitest";
import { gig } from "@/lib/testing/conversation";
import { isSameContext, laneAddress, laneName, laneOf } from "./lane-rules";

const ID = "0193b2c4-0000-7000-8000-000000000001";

describe("an address", () => {
  it.each(["gig", "job", "application", "order"] as const)("names a lane of a %s, and is read again", (kind) => {
    const address = laneAddress(new URLSearchParams("lane=gone&message=4"), "c", { kind, id: ID });
    expect(address).toBe(`/inbox/c?lane=${kind}:${ID}`);
    expect(laneOf(new URL(address, "http://k.test").searchParams.get("lane"))).toEqual({ kind, id: ID });
  });

  it("keeps the list and the search that stand beside it, and no lane for the whole", () => {
    const fields = new URLSearchParams(`filter=unread&q=logo&lane=gig:${ID}`);
    expect(laneAddress(fields, "c", null)).toBe("/inbox/c?filter=unread&q=logo");
    expect(laneAddress(fields, "c", { kind: "job", id: ID })).toBe(`/inbox/c?filter=unread&q=logo&lane=job:${ID}`);
  });

  it.each([null, undefined, "", "gig", `gig:${ID}x`, `horse:${ID}`, `gig:${ID}:basic`])("%j names none", (name) => {
    expect(laneOf(name)).toBeNull();
  });
});

it("a lane is of a gig with its packages, though these are not the same to talk from", () => {
  expect(laneName(gig(ID, "basic"))).toBe(laneName(gig(ID)));
  expect([isSameContext(gig(ID, "basic"), gig(ID)), isSameContext(null, null)]).toEqual([false, true]);
});
