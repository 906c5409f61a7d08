"use client";

import { useState } from "react";

/** At first, and whenever `key` changes, what the address asks for. */
export function useAsked<Value>(value: Value, key: string | number | null | undefined) {
  const [current, setCurrent] = useState(value);
  const [asked, setAsked] = useState(key);
  if (asked !== key) {
    setAsked(key);
    setCurrent(value);
  }
  return [current, setCurrent] as const;
}
