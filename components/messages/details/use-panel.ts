"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { DETAILS_COOKIE, type DetailsChoice, detailsChoiceOf } from "@/lib/conversations/details-rules";
import { usePlace } from "./use-place";

export interface Panel {
  /** What this browser has chosen, for the column. */
  choice: DetailsChoice;
  isColumn: boolean;
  isSheet: boolean;
  button: RefObject<HTMLButtonElement | null>;
  /** Opens or closes it, in the form that there is room for. */
  toggle(): void;
  /** Closes it and leads back to the button. */
  close(): void;
}

const ONE_YEAR_SECONDS = 31_536_000;

/** Whether details are shown. The column is as it was chosen last, which the server is told; a sheet is closed at first. */
export function usePanel(rendered: DetailsChoice): Panel {
  const place = usePlace();
  const [choice, setChoice] = useState(() => chosen(rendered));
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isColumn = place === "wide" ? choice !== "closed" : place === "column" && choice === "open";

  useEffect(() => {
    // There is room beside the conversation now.
    if (place !== "sheet") setIsSheetOpen(false);
  }, [place]);

  function choose(next: "open" | "closed") {
    setChoice(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox.
    document.cookie = `${DETAILS_COOKIE}=${next}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
  }

  return {
    ...{ choice, isColumn, button, isSheet: place === "sheet" && isSheetOpen },
    toggle: () => (place === "sheet" ? setIsSheetOpen(true) : choose(isColumn ? "closed" : "open")),
    close() {
      if (place === "sheet") return setIsSheetOpen(false);
      choose("closed");
      button.current?.focus();
    },
  };
}

/** The page may be older than the choice, where one went on to another conversation since. */
function chosen(rendered: DetailsChoice): DetailsChoice {
  if (typeof document === "undefined") return rendered;
  const entry = document.cookie.split("; ").find((text) => text.startsWith(`${DETAILS_COOKIE}=`));
  return detailsChoiceOf(entry?.slice(DETAILS_COOKIE.length + 1));
}
