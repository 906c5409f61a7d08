import { describe, expect, it } from "vitest";
import { BEGINNING, type ConnectionEvent, follow, pauseOf, type Standing, statusOf } from "./standing";

const LIVE: Standing = { phase: "live", failures: 0, refusal: null };

function following(...events: ConnectionEvent[]) {
  return events.reduce<ReturnType<typeof follow>>(({ standing }, event) => follow(standing, event), {
    standing: BEGINNING,
    order: null,
  });
}

describe("a connection that is not there", () => {
  it("is given up and tried again after 3, 6, 12, 24 and then 30 seconds", () => {
    let standing = BEGINNING;
    const pauses = Array.from({ length: 7 }, () => {
      const pause = pauseOf(standing, 0);
      const next = follow(standing, "overdue");
      expect(next.order).toBe("connect");
      standing = next.standing;
      return pause;
    });
    expect(pauses).toEqual([3000, 6000, 12_000, 24_000, 30_000, 30_000, 30_000]);
  });

  it("is tried up to a fifth sooner, so that tabs do not come all at once", () => {
    expect(pauseOf(BEGINNING, 0.5)).toBe(2700);
    expect(pauseOf({ ...BEGINNING, failures: 9 }, 1)).toBe(24_000);
  });

  it("begins with short pauses again once events have arrived", () => {
    const { standing } = following("overdue", "overdue", "subscribed", "lost");
    expect([standing.failures, pauseOf(standing, 0)]).toEqual([0, 3000]);
  });

  it("keeps its pauses while pusher-js goes from state to state", () => {
    const { standing } = following("overdue", "overdue");
    expect(follow(standing, "lost")).toEqual({ standing, order: null });
  });

  it("gets as long again once it is open, for the subscription takes its time as well", () => {
    const { standing } = following("overdue");
    const opened = follow(standing, "opened");
    // Another object: the pause begins anew.
    expect(opened.standing).not.toBe(standing);
    expect([opened.order, pauseOf(opened.standing, 0)]).toEqual([null, 6000]);
  });
});

describe("a connection that is there", () => {
  it("is made anew after an hour, and up to a fifth sooner, so that a session that ran out is noticed", () => {
    expect([pauseOf(LIVE, 0), pauseOf(LIVE, 1)]).toEqual([3_600_000, 2_880_000]);
    const { standing, order } = follow(LIVE, "overdue");
    expect([order, standing.failures, pauseOf(standing, 0)]).toEqual(["connect", 0, 3000]);
    expect(statusOf(standing, true)).toBe("connecting");
    expect(statusOf(follow(standing, "signed-out").standing, true)).toBe("signed-out");
  });

  it("is left alone when the network or the person comes back", () => {
    expect(follow(LIVE, "woken")).toEqual({ standing: LIVE, order: null });
  });

  it("is made anew when another tab says that somebody else is signed in", () => {
    const { standing, order } = follow(LIVE, "doubted");
    expect([order, pauseOf(standing, 0)]).toEqual(["connect", 3000]);
    // Until the app has answered, that is nothing to bother anybody with.
    expect(statusOf(standing, true)).toBe("connecting");
  });
});

describe("when the network or the person comes back", () => {
  it("the next attempt is made at once, with short pauses again", () => {
    const { standing, order } = following("overdue", "overdue", "woken");
    expect([order, pauseOf(standing, 0)]).toEqual(["connect", 3000]);
  });

  it.each<ConnectionEvent>(["overdue", "closed", "signed-out", "other-account"])("so it is after %s", (event) => {
    expect(following(event, "woken").order).toBe("connect");
  });

  it("the very first attempt is not disturbed", () => {
    expect(following("woken").order).toBeNull();
  });
});

describe("a connection that the server ended", () => {
  it("is made again after one to two seconds, and later with every failure", () => {
    const { standing } = following("subscribed", "closed");
    expect([pauseOf(standing, 1), pauseOf(standing, 0)]).toEqual([1000, 2000]);
    const again = following("subscribed", "closed", "overdue", "closed");
    expect([pauseOf(again.standing, 1), pauseOf(again.standing, 0)]).toEqual([2000, 4000]);
    const late = { ...standing, failures: 9 };
    expect([pauseOf(late, 1), pauseOf(late, 0)]).toEqual([15_000, 30_000]);
  });
});

describe("a tab that may not listen", () => {
  it.each(["signed-out", "other-account"] as const)("stops when it is %s, and says so", (refusal) => {
    const { standing, order } = following("subscribed", "closed", "overdue", "opened", refusal);
    expect([order, pauseOf(standing, 0)]).toEqual(["disconnect", null]);
    expect([statusOf(standing, true), statusOf(standing, false)]).toEqual([refusal, refusal]);
  });

  it("goes on saying so while it tries again, and stops saying so once events arrive", () => {
    const { standing } = following("signed-out", "woken", "opened");
    expect(statusOf(standing, true)).toBe("signed-out");
    expect(statusOf(follow(standing, "subscribed").standing, true)).toBe("connected");
  });
});

describe("what a person is told", () => {
  it.each<[ConnectionEvent[], string]>([
    [[], "connecting"],
    [["opened"], "connecting"],
    [["overdue"], "reconnecting"],
    [["subscribed"], "connected"],
    [["subscribed", "lost"], "reconnecting"],
    [["subscribed", "closed"], "reconnecting"],
  ])("after %j is %s, and without a network that they are offline", (events, status) => {
    const { standing } = following(...events);
    expect([statusOf(standing, true), statusOf(standing, false)]).toEqual([status, "offline"]);
  });
});
