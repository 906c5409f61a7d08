/** Code that is fetched by itself, once, and how that stands. */
export interface Code<Part> {
  /** What was fetched; null until then, and `failed` where the last try came to nothing. */
  read(): Part | "failed" | null;
  subscribe(listener: () => void): () => void;
  /** Asks for it unless it is there or on its way. After a failure it is asked for again once the line is back. */
  fetch(): void;
  /** Kept when it is there, however often that fails before: it never rejects. */
  whole(): Promise<Part>;
}

export function openCode<Part extends object>(load: () => Promise<Part>): Code<Part> {
  const listeners = new Set<() => void>();
  let state: Part | "failed" | null = null;
  let isBusy = false;

  function put(next: typeof state) {
    state = next;
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  function fetch() {
    if (isBusy || (state && state !== "failed")) return;
    isBusy = true;
    if (state) put(null);
    load().then(settle, () => settle("failed"));
  }

  function settle(outcome: Part | "failed") {
    isBusy = false;
    if (outcome === "failed") window.addEventListener("online", fetch, { once: true });
    put(outcome);
  }

  function whole() {
    return new Promise<Part>((resolve) => {
      const look = () => {
        if (state && state !== "failed") resolve(state);
      };
      subscribe(look);
      look();
      fetch();
    });
  }

  return { read: () => state, subscribe, fetch, whole };
}
