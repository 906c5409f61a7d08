import { createContext, runInContext } from "node:vm";
import { workerProgram } from "@/lib/push/worker";

const ORIGIN = "https://khedma.test";

export interface ShownNotification {
  title: string;
  tag?: string;
  data?: { path: string; userId: string };
  close(): void;
}

export interface TestWindow {
  url: string;
  focused?: boolean;
  visibilityState?: "visible" | "hidden";
  /** Where its page says that it is; without, it says nothing. */
  at?: string;
}

/** The service worker's program in a world of its own: `network` answers what it fetches, and rejects while there is none. */
export async function startWorker(network: (path: string, init?: RequestInit) => Response | Promise<Response>) {
  const listeners = new Map<string, (event: object) => void>();
  const caches = memoryCaches();
  const world = {
    shown: [] as ShownNotification[],
    windows: [] as TestWindow[],
    /** What was led, focused and opened, in its order. */
    led: [] as string[],
    hasSkipped: false,
    /** What the browser was asked to subscribe with. */
    subscribed: [] as object[],
    /** What the worker does when it has waited long enough, the last begun at the end. */
    timers: [] as (() => void)[],
    network,
  };
  const scope = {
    ...{ URL, Response, Headers, Date, JSON, encodeURIComponent, decodeURIComponent },
    MessageChannel: Channel,
    Request: class extends Request {
      constructor(path: string, init?: RequestInit) {
        super(new URL(path, ORIGIN), init);
      }
    },
    caches,
    setTimeout: (run: () => void) => void world.timers.push(run),
    fetch: async (input: string | { url: string }, init?: RequestInit) =>
      world.network(pathOf(typeof input === "string" ? input : input.url), init),
    location: new URL("/sw.js", ORIGIN),
    navigator: {},
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    skipWaiting: async () => {
      world.hasSkipped = true;
    },
    registration: registrationOf(world),
    clients: clientsOf(world),
  };
  const context = createContext(Object.assign(scope, { self: scope }));
  runInContext(await workerProgram(), context);

  /** Resolves with what was responded, once all is done that the event was kept for. */
  async function send(name: string, event: object = {}): Promise<Response | undefined> {
    const waits: Promise<unknown>[] = [];
    let responded: Promise<Response> | undefined;
    listeners.get(name)?.({
      ...event,
      waitUntil: (wait: Promise<unknown>) => void waits.push(wait),
      respondWith: (response: Promise<Response>) => {
        responded = response;
      },
    });
    const response = await responded;
    for (let done = 0; done < waits.length; done += 1) await waits[done];
    return response;
  }

  return {
    world,
    caches,
    send,
    open: (path: string, method = "GET") => send("fetch", { request: requestOf(path, { mode: "navigate", method }) }),
    get: (path: string) => send("fetch", { request: requestOf(path, { mode: "cors" }) }),
    push: (payload: unknown) => send("push", { data: { json: () => payload } }),
    tell: (data: unknown) => send("message", { data }),
    click: (notification: ShownNotification) => send("notificationclick", { notification }),
  };
}

export type TestWorker = Awaited<ReturnType<typeof startWorker>>;

function requestOf(
  path: string,
  { mode, method = "GET", headers = {} }: { mode: string; method?: string; headers?: HeadersInit },
) {
  return { url: `${ORIGIN}${path}`, mode, method, headers: new Headers(headers) };
}

function pathOf(url: string): string {
  return new URL(url, ORIGIN).pathname;
}

function registrationOf(world: { shown: ShownNotification[]; subscribed: object[] }) {
  return {
    pushManager: {
      subscribe: async (options: object) => {
        world.subscribed.push(options);
        return { endpoint: "subscribed anew" };
      },
    },
    getNotifications: async () => world.shown,
    showNotification: async (title: string, options: Omit<ShownNotification, "title" | "close">) => {
      const notification = {
        title,
        ...options,
        close() {
          world.shown = world.shown.filter((other) => other !== notification);
        },
      };
      world.shown = [...world.shown.filter(({ tag }) => tag !== options.tag), notification];
    },
    navigationPreload: { enable: async () => {} },
  };
}

/** One way only, and nothing that would keep a process running. */
class Channel {
  readonly port1: { onmessage: ((event: { data: unknown }) => void) | null } = { onmessage: null };
  readonly port2 = { postMessage: (data: unknown) => this.port1.onmessage?.({ data }) };
}

function clientsOf(world: { windows: TestWindow[]; led: string[]; timers: (() => void)[] }) {
  return {
    claim: async () => {},
    openWindow: async (path: string) => void world.led.push(`opened ${path}`),
    matchAll: async () =>
      world.windows.map(({ url, at, ...state }) => ({
        url: `${ORIGIN}${url}`,
        ...state,
        focus: async () => void world.led.push(`focused ${url}`),
        postMessage({ type, path }: { type: string; path?: string }, [port]: Channel["port2"][]) {
          // The worker waits for each answer: for one that does not come, until its time is over.
          const endWaiting = world.timers.pop();
          if (!at) return endWaiting?.();
          if (type === "go") world.led.push(`${at} goes to ${path}`);
          port?.postMessage(type === "where" ? at : "going");
        },
      })),
  };
}

/** What browsers keep for a worker, by path. */
function memoryCaches() {
  const all = new Map<string, Map<string, { body: string; headers: [string, string][] }>>();
  function open(name: string) {
    const kept = all.get(name) ?? new Map();
    all.set(name, kept);
    const keyOf = (input: string | { url: string }) => pathOf(typeof input === "string" ? input : input.url);
    return {
      async match(input: string | { url: string }) {
        const found = kept.get(keyOf(input));
        return found && new Response(found.body, { headers: found.headers });
      },
      async put(input: string | { url: string }, response: Response) {
        const body = await response.text();
        // In the place of what was there, and behind all others.
        kept.delete(keyOf(input));
        kept.set(keyOf(input), { body, headers: [...response.headers] });
      },
      async add(input: { url: string }) {
        kept.set(keyOf(input), {
          body: "<section hidden><!--threads--></section>",
          headers: [["content-type", "text/html"]],
        });
      },
      delete: async (input: string | { url: string }) => kept.delete(keyOf(input)),
      keys: async () => [...kept.keys()].map((path) => ({ url: `${ORIGIN}${path}` })),
    };
  }
  return {
    open: async (name: string) => open(name),
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    /** All paths that are kept under names that begin with `prefix`. */
    paths: (prefix: string) => [...all].flatMap(([name, kept]) => (name.startsWith(prefix) ? [...kept.keys()] : [])),
  };
}
