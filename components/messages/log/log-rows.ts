/** The rows of a log, oldest first. */
export function rowsOf(log: HTMLElement): HTMLElement[] {
  return [...log.querySelectorAll<HTMLElement>("[data-seq]")];
}

export function rowOf(log: HTMLElement | null, seq: number): HTMLElement | null {
  return log?.querySelector<HTMLElement>(`[data-seq="${seq}"]`) ?? null;
}

export function seqOf(row: Element): number {
  return Number(row.getAttribute("data-seq"));
}

/** The first row that begins at or below `top`, in pixels from the top of the page, found by halving. */
export function firstRowBelow(rows: readonly HTMLElement[], top: number): HTMLElement | null {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(rows[middle]) >= top) high = middle;
    else low = middle + 1;
  }
  return rows[low] ?? rows.at(-1) ?? null;
}

export function topOf(element: Element | null | undefined): number {
  return element?.getBoundingClientRect().top ?? 0;
}
