import { describe, expect, it } from "vitest";
import { blank, gig, pendingOf } from "@/lib/testing/conversation";
import { pendingInLane, pendingRows, talkedFrom, writtenFrom } from "./talked-from";

const [ONE, OTHER] = [gig("one"), gig("other")];
const refusal = { code: "forbidden" as const, message: "No." };
const from = (context: typeof ONE | null, contextSeq: number | null = context && 1) => ({
  ...blank,
  context,
  contextSeq,
});

describe("what is on its way", () => {
  it("shows a card only where it is written from something else than what stands above it", () => {
    const pending = [ONE, ONE, OTHER, "nothing" as const, null, OTHER].map((context, n) =>
      pendingOf(`${n}`, n, context),
    );
    const rows = pendingRows(pending, ONE).map(({ context, opens }) => [context?.id ?? null, opens]);
    expect(rows).toEqual([
      ["one", false],
      ["one", false],
      ["other", true],
      [null, false],
      [null, false],
      ["other", true],
    ]);
  });

  it("tells a package from its gig", () => {
    const [row] = pendingRows([pendingOf("a", 1, gig("one", "basic"))], ONE);
    expect(row?.opens).toBe(true);
  });

  it("goes on with what is talked from where its writer could not name that, as what was kept by earlier versions", () => {
    expect(pendingRows([pendingOf("a")], ONE)).toMatchObject([{ context: ONE, opens: false }]);
  });

  it("and was refused changes nothing for what comes behind it", () => {
    const pending = [{ ...pendingOf("a", 1, OTHER), refusal }, pendingOf("b", 2)];
    expect(pendingRows(pending, ONE)).toMatchObject([
      { context: OTHER, opens: true },
      { context: ONE, opens: false },
    ]);
    expect(talkedFrom({ newest: from(ONE), pending: pending.slice(0, 1) })).toEqual(ONE);
  });
});

describe("what is on its way in a lane", () => {
  const lane = { kind: "gig" as const, id: "one" };
  const pending = [ONE, OTHER, "nothing" as const, null].map((context, n) => pendingOf(`${n}`, n, context));
  const idsIn = (...args: Parameters<typeof pendingInLane>) => pendingInLane(...args).map(({ clientId }) => clientId);

  it("is what is written from it", () => {
    expect(idsIn({ newest: from(OTHER), pending }, lane, false)).toEqual(["0"]);
  });

  it("is also what goes on, where that goes on with what is not published any more", () => {
    expect(idsIn({ newest: from(null, 1), pending: pending.slice(2) }, lane, true)).toEqual(["3"]);
  });
});

describe("the next message", () => {
  const none = { newest: null, pending: [] };

  it("is written from what was chosen, or else from what is talked from, on its way or not", () => {
    expect(writtenFrom({ newest: from(ONE), pending: [] }, null, null, null)).toEqual(ONE);
    expect(writtenFrom({ newest: from(ONE), pending: [pendingOf("a", 1, OTHER)] }, null, null, null)).toEqual(OTHER);
    expect(writtenFrom({ newest: from(ONE), pending: [] }, OTHER, null, null)).toEqual(OTHER);
    expect(writtenFrom({ newest: from(ONE), pending: [] }, "nothing", null, null)).toBe("nothing");
  });

  it("is from nothing where nobody talks from anything, and goes on where that cannot be named any more", () => {
    expect(writtenFrom(none, null, null, null)).toBe("nothing");
    expect(writtenFrom({ newest: from(null), pending: [] }, null, null, null)).toBe("nothing");
    expect(writtenFrom({ newest: from(null, 1), pending: [] }, null, null, null)).toBeNull();
  });

  it("is from the lane that is open, in the package that is talked from", () => {
    const lane = { kind: "gig" as const, id: "one" };
    const inPackage = gig("one", "basic");
    expect(writtenFrom({ newest: from(OTHER), pending: [] }, null, lane, ONE)).toEqual(ONE);
    expect(writtenFrom({ newest: from(inPackage), pending: [] }, OTHER, lane, ONE)).toEqual(inPackage);
    // What cannot be named cannot be written from, but where it is talked from.
    expect(writtenFrom({ newest: from(OTHER), pending: [] }, null, lane, null)).toEqual(OTHER);
    expect(writtenFrom({ newest: from(null, 1), pending: [] }, null, lane, null)).toBeNull();
  });
});
