/** Which rows of a list of equally high ones are there: `to` is not among them. */
export interface RowWindow {
  from: number;
  to: number;
}

interface Viewport {
  /** How far it is scrolled down. */
  top: number;
  height: number;
  rowHeight: number;
}

/** What a server renders, which does not know how high the screen is. */
export const FIRST_WINDOW: RowWindow = { from: 0, to: 30 };

/** So many rows above and below what is seen are there before they are. */
const AHEAD = 10;
/** It moves by so many rows at once, so that scrolling renders less often. */
const STEP = 5;

export function windowAt({ top, height, rowHeight }: Viewport): RowWindow {
  const first = Math.floor(top / rowHeight);
  const from = Math.max(0, Math.floor((first - AHEAD) / STEP) * STEP);
  return { from, to: Math.ceil((first + Math.ceil(height / rowHeight) + 1 + AHEAD) / STEP) * STEP };
}

/** The window where only `count` rows are left: as long as it was, at their end. */
export function within({ from, to }: RowWindow, count: number): RowWindow {
  return to <= count ? { from, to } : { from: Math.max(0, Math.min(from, count - (to - from))), to: count };
}

interface Row {
  id: string;
  updatedAt: string;
}

/** Nobody who looks at the top wants to be kept from what comes in there. */
const AT_TOP_PX = 4;

/**
 * How far to be scrolled down once the rows have changed, so that the first one seen stays where it is; where it has moved
 * itself or is gone, the next one does. Whoever is at the top stays there.
 */
export function topAfter(before: readonly Row[], after: readonly Row[], { top, height, rowHeight }: Viewport): number {
  if (top <= AT_TOP_PX) return top;
  const indexes = new Map(after.map(({ id }, index) => [id, index]));
  const first = Math.floor(top / rowHeight);
  const last = Math.ceil((top + height) / rowHeight);
  for (let index = first; index < Math.min(last, before.length); index += 1) {
    const row = before[index];
    const moved = row && indexes.get(row.id);
    if (moved !== undefined && after[moved]?.updatedAt === row?.updatedAt) return top + (moved - index) * rowHeight;
  }
  return top;
}

/** How far to be scrolled down for a row to be seen: no further than needed. */
export function topShowing(index: number, { top, height, rowHeight }: Viewport): number {
  const [start, end] = [index * rowHeight, (index + 1) * rowHeight];
  return start < top ? start : Math.max(top, end - height);
}
