"use client";

import { memo } from "react";
import { RowFrame } from "./entry/row-frame";
import { ConversationRow, type RowProps } from "./row/conversation-row";
import { ROW_REM } from "./use-row-window";

interface Props extends RowProps {
  /** Its place in the list, the first one being 0. */
  index: number;
  /** How many there are; -1 while that is not known. */
  count: number;
}

/** A row at its place in the list. It is drawn anew only for what is its own, however the list is scrolled. */
export const ListRow = memo(function PlacedRow({ index, count, ...row }: Props) {
  return (
    <li
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ top: `${index * ROW_REM}rem`, height: `${ROW_REM}rem` }}
      className="absolute inset-x-0"
    >
      <RowFrame conversation={row.conversation}>
        <ConversationRow {...row} />
      </RowFrame>
    </li>
  );
});
