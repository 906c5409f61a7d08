/** How a picture is looked at: how much larger than fitted, and how far moved from the middle, in pixels. */
export interface Zoom {
  scale: number;
  x: number;
  y: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export const FITTED: Zoom = { scale: 1, x: 0, y: 0 };
export const LARGEST_SCALE = 6;

/** Larger by `factor`, with what is under `point` (counted from the middle) staying there. */
export function zoomAt(zoom: Zoom, factor: number, point: Point, size: Size): Zoom {
  const scale = Math.min(LARGEST_SCALE, Math.max(1, zoom.scale * factor));
  const grown = scale / zoom.scale;
  return within({ scale, x: point.x - (point.x - zoom.x) * grown, y: point.y - (point.y - zoom.y) * grown }, size);
}

export function moveBy(zoom: Zoom, by: Point, size: Size): Zoom {
  return within({ ...zoom, x: zoom.x + by.x, y: zoom.y + by.y }, size);
}

/** The longest side of a preview, as the server draws it. */
const PREVIEW_SIDE = 1600;

/** Whether a picture fitted into `stage` and shown in `pixels` per unit has more of them on the screen than its preview has. */
export function outgrowsPreview(
  { width, height }: { width: number | null; height: number | null },
  stage: Size,
  pixels: number,
): boolean {
  if (!width || !height) return false;
  const fitted = Math.min(stage.width / width, stage.height / height);
  return Math.max(width, height) > PREVIEW_SIDE && Math.max(width, height) * fitted * pixels > PREVIEW_SIDE;
}

/** A picture never leaves its stage: at most its edge comes to the edge that the fitted one had. */
function within({ scale, x, y }: Zoom, { width, height }: Size): Zoom {
  return { scale, x: clamp(x, ((scale - 1) * width) / 2), y: clamp(y, ((scale - 1) * height) / 2) };
}

function clamp(value: number, most: number): number {
  // Never minus zero, which a style would show.
  return Math.max(-most, Math.min(most, value)) + 0;
}
