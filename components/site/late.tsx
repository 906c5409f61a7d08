"use client";

import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";

interface Options<Props> {
  /** Draws it in the server's page and takes that over; by `next/dynamic`, so that such a page names the code itself. */
  Rendered?: ComponentType<Props>;
  /** Stands there until it is fetched. */
  Instead?: ComponentType<Props>;
}

/**
 * A part of the page whose code is fetched when it is first drawn, or ahead of that by `fetchAhead`. Where that fails it is
 * tried again once the line is back, or whenever it is drawn anew.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { Rendered, Instead }: Options<Props> = {},
) {
  const code = openCode(load);

  function Late(props: Props) {
    const isHydrating = useSyncExternalStore(
      () => () => {},
      () => false,
      () => true,
    );
    // What the server has drawn stays what it is.
    const [isFromServer] = useState(isHydrating);
    const Part = useSyncExternalStore(code.subscribe, code.read, () => null);
    useEffect(() => {
      code.fetch();
      window.addEventListener("online", code.fetch);
      return () => window.removeEventListener("online", code.fetch);
    }, []);
    if (Rendered && isFromServer) return <Rendered {...props} />;
    if (Part) return <Part {...props} />;
    return Instead ? <Instead {...props} /> : null;
  }

  return Object.assign(Late, { fetchAhead: code.fetch });
}

function openCode<Part>(load: () => Promise<Part>) {
  const listeners = new Set<() => void>();
  let part: Part | null = null;
  let isBusy = false;
  return {
    read: () => part,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    fetch() {
      if (part || isBusy) return;
      isBusy = true;
      load()
        .then(
          (loaded) => {
            part = loaded;
            for (const listener of listeners) listener();
          },
          () => {},
        )
        .finally(() => {
          isBusy = false;
        });
    },
  };
}

/** Stands where a page could not be loaded whole. */
export function Nothing() {
  return null;
}
