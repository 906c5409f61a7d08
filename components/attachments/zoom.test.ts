import { describe, expect, it } from "vitest";
import { FITTED, LARGEST_SCALE, moveBy, outgrowsPreview, zoomAt } from "./zoom";

const SIZE = { width: 400, height: 300 };

describe("zooming", () => {
  it("keeps what is under the finger where it is", () => {
    const point = { x: 100, y: 50 };
    const zoom = zoomAt(FITTED, 2, point, SIZE);
    expect(zoom).toEqual({ scale: 2, x: -100, y: -50 });
    // What was at the point before (at scale 1, from the middle) is there after.
    expect(point.x * zoom.scale + zoom.x).toBe(100);
  });

  it("goes back to the fitted picture, and no further than six times as large", () => {
    expect(zoomAt(zoomAt(FITTED, 3, { x: 90, y: -40 }, SIZE), 0.01, { x: 0, y: 0 }, SIZE)).toEqual(FITTED);
    expect(zoomAt(FITTED, 100, { x: 0, y: 0 }, SIZE).scale).toBe(LARGEST_SCALE);
  });
});

describe("moving", () => {
  it("stops at the picture's edge", () => {
    const zoom = zoomAt(FITTED, 2, { x: 0, y: 0 }, SIZE);
    expect(moveBy(zoom, { x: 1000, y: -1000 }, SIZE)).toEqual({ scale: 2, x: 200, y: -150 });
    expect(moveBy(FITTED, { x: 10, y: 10 }, SIZE)).toEqual(FITTED);
  });
});

describe("a preview of 1600 pixels", () => {
  const stage = { width: 800, height: 600 };

  it("is enough until the fitted picture, enlarged, has more of them on the screen", () => {
    // Fitted it is 800 units wide.
    const wide = { width: 4000, height: 2000 };
    expect([1, 2, 2.01].map((pixels) => outgrowsPreview(wide, stage, pixels))).toEqual([false, false, true]);
    // Fitted it is 600 units high, whatever its width.
    const high = { width: 2000, height: 4000 };
    expect([2.66, 2.67].map((pixels) => outgrowsPreview(high, stage, pixels))).toEqual([false, true]);
  });

  it("is all that there is of a picture that is no larger, or whose size nobody knows", () => {
    expect(outgrowsPreview({ width: 1600, height: 900 }, stage, 6)).toBe(false);
    expect(outgrowsPreview({ width: null, height: null }, stage, 6)).toBe(false);
  });
});
