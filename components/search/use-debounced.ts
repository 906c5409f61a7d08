"use client";

import { useEffect, useState } from "react";
import { DEBOUNCE_MS } from "@/lib/search/box-state";

/** The newest value that stood for a moment; nothing is at once. */
export function useDebounced(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === "" ? 0 : DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
