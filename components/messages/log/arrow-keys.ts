import type { KeyboardEvent } from "react";
import { rowsOf, topOf } from "./log-rows";

/** Arrow keys go from message to message once one of them (or the log, from the lowest that is seen) has the focus. */
export function moveBetweenMessages(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
  const log = event.currentTarget;
  const rows = rowsOf(log);
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const lowest = () => rows.findLast((row) => topOf(row) < log.getBoundingClientRect().bottom);
  const next = at === -1 ? lowest() : rows[event.key === "ArrowUp" ? Math.max(0, at - 1) : at + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
