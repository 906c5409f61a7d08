import type { KeyboardEvent } from "react";
import { focusSearchBox } from "./focus-search-box";
import { changeSearch } from "./use-search-address";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys go from result to result and up into the box; Escape leaves the search. */
export function moveBetweenHits(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === "Escape") {
    event.preventDefault();
    focusSearchBox();
    changeSearch({ q: null });
    return;
  }
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-hit]")];
  const at = hits.findIndex((hit) => hit.matches(":focus"));
  const step = STEPS[event.key];
  if (at === -1 || !step) return;
  event.preventDefault();
  if (at + step < 0) focusSearchBox();
  else hits[at + step]?.focus();
}
