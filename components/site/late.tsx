"use client";

import { type ComponentType, lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { openCode } from "./code";

interface Options<Props> {
  /**
   * Whether the server draws it too. What it has drawn stands there until the code has come; where that fails and the page
   * changes around it meanwhile, `Instead` does.
   */
  isRendered?: boolean;
  /** Stands there until it is fetched. */
  Instead?: ComponentType<Props>;
  /** Stands there when it could not be fetched; without it, what stands there until it is. */
  Failed?: ComponentType<{ onRetry(): void }>;
}

/**
 * A part of the page whose code is fetched when it is first drawn, or ahead of that by `fetchAhead`. Where that fails nothing
 * else suffers, and it is tried again once the line is back, or whenever it is drawn anew or fetched ahead.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isRendered = false, Instead = Nothing, Failed }: Options<Props> = {},
) {
  const code = openCode(load);
  const Rendered = lazy(async () => ({ default: await (typeof window === "undefined" ? load() : code.whole()) }));

  function Late(props: Props) {
    const isHydrating = useSyncExternalStore(never, no, yes);
    // What the server has drawn stays what it is.
    const [isFromServer] = useState(isHydrating);
    const Part = useSyncExternalStore(code.subscribe, code.read, nothing);
    useEffect(code.fetch, []);
    if (isRendered && isFromServer) {
      return (
        <Suspense fallback={<Instead {...props} />}>
          <Rendered {...props} />
        </Suspense>
      );
    }
    if (Part && Part !== "failed") return <Part {...props} />;
    return Part && Failed ? <Failed onRetry={code.fetch} /> : <Instead {...props} />;
  }

  return Object.assign(Late, { fetchAhead: code.fetch });
}

function Nothing() {
  return null;
}

function never() {
  return () => {};
}

function yes() {
  return true;
}

function no() {
  return false;
}

function nothing() {
  return null;
}
