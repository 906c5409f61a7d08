"use client";

import { useState } from "react";
import type { CardDraft } from "@/lib/cards/draft";

/** What was typed, by what it is about: kept until it is proposed, also when the dialog is closed meanwhile. */
const KEPT = new Map<string, CardDraft>();

/** The fields of a card that is being written; `initial` where nothing was typed yet. */
export function useCardDraft(key: string, initial: CardDraft) {
  const [draft, setDraft] = useState(() => KEPT.get(key) ?? initial);
  return {
    draft,
    change(next: CardDraft) {
      KEPT.set(key, next);
      setDraft(next);
    },
    forget: () => void KEPT.delete(key),
  };
}
