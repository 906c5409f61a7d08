"use client";

import { useEffect, useState } from "react";

/** The time now, anew every `everyMs`. */
export function useCurrentTime(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
