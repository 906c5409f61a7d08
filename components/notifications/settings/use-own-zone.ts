"use client";

import { useTimeZone } from "next-intl";
import { useSyncExternalStore } from "react";

/** The zone of this browser by its name; on the server, the one that the page was made for. */
export function useOwnZone(): string {
  const rendered = useTimeZone() ?? "Africa/Casablanca";
  return useSyncExternalStore(
    () => () => {},
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => rendered,
  );
}

/** What people call a zone by: the city in its name. */
export function cityOf(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}
