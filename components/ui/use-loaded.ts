"use client";

import { useEffect, useState } from "react";

/**
 * Code that is fetched by itself once it is wanted, so that what can be read at once is there sooner; null until then. On a
 * line that fails it is asked for again when the line is back, and nothing breaks meanwhile. `load` has to stay the same.
 */
export function useLoaded<Loaded>(load: () => Promise<Loaded>, isWanted: boolean): Loaded | null {
  const [loaded, setLoaded] = useState<{ code: Loaded } | null>(null);
  const isMissing = isWanted && !loaded;
  useEffect(() => {
    if (!isMissing) return;
    let isThere = true;
    const ask = () => {
      load().then(
        (code) => isThere && setLoaded({ code }),
        () => {},
      );
    };
    ask();
    window.addEventListener("online", ask);
    return () => {
      isThere = false;
      window.removeEventListener("online", ask);
    };
  }, [isMissing, load]);
  return loaded?.code ?? null;
}
