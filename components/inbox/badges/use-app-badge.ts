"use client";

import { useEffect } from "react";

/** Keeps the number on the icon of the installed app; a browser that has none, or does not let us, shows nothing. */
export function useAppBadge(count: number): void {
  useEffect(() => {
    navigator.setAppBadge?.(count).catch(() => {});
  }, [count]);
}
