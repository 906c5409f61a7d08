"use client";

import { useEffect } from "react";

/** Holds a lock while this tab is to be seen, so that others of the same person know: where one is looked at, none sounds. */
export function useSeenLock(viewerId: string): void {
  useEffect(() => {
    const { locks } = navigator;
    // Only pages that came by TLS, or from this machine, have them.
    if (!locks) return;
    let release = () => {};
    const update = () => {
      release();
      if (document.visibilityState !== "visible") return;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      void locks.request(seenLock(viewerId), { mode: "shared" }, () => held);
    };
    update();
    document.addEventListener("visibilitychange", update);
    return () => {
      document.removeEventListener("visibilitychange", update);
      release();
    };
  }, [viewerId]);
}

/** Whether some tab of this person in this browser is looked at. */
export async function isSeenSomewhere(viewerId: string): Promise<boolean> {
  const held = (await navigator.locks?.query())?.held ?? [];
  return held.some(({ name }) => name === seenLock(viewerId));
}

function seenLock(viewerId: string): string {
  return `seen ${viewerId}`;
}
