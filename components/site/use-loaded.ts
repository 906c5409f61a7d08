"use client";

import { useCallback, useRef, useState } from "react";

/** A part of the page that is fetched when it is needed; on a bad line that fails, and can be tried again. */
export function useLoaded<Part extends object>(fetchPart: () => Promise<Part>) {
  const [state, setState] = useState<{ loaded: Part | null; hasFailed: boolean }>({ loaded: null, hasFailed: false });
  const isBusy = useRef(false);
  const load = useCallback(() => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState((known) => ({ ...known, hasFailed: false }));
    fetchPart().then(
      (loaded) => setState({ loaded, hasFailed: false }),
      () => {
        isBusy.current = false;
        setState({ loaded: null, hasFailed: true });
      },
    );
  }, [fetchPart]);
  return { ...state, load };
}
