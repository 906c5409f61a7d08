import type Pusher from "pusher-js";
import type { RealtimeStatus } from "./realtime-context";
import { BEGINNING, type ConnectionEvent, follow, pauseOf, type Standing, statusOf } from "./standing";

const EVENT_OF_STATE: Readonly<Record<string, ConnectionEvent>> = { connected: "opened", disconnected: "closed" };

/**
 * Sees to it that a client is connected for as long as the page is there: pusher-js alone waits up to 15 seconds after an
 * attempt that failed, for ever for a subscription that the server refused, and does nothing once the server said no.
 */
export class Supervisor {
  readonly #client: Pusher;
  readonly #setStatus: (status: RealtimeStatus) => void;
  #standing: Standing = BEGINNING;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isObeying = false;

  constructor(client: Pusher, setStatus: (status: RealtimeStatus) => void) {
    this.#client = client;
    this.#setStatus = setStatus;
    client.connection.bind("state_change", this.#onState);
    window.addEventListener("online", this.#wake);
    window.addEventListener("offline", this.#say);
    document.addEventListener("visibilitychange", this.#show);
    this.#wait();
  }

  /** Takes word of what happened around the connection, and does at once what follows from it. */
  tell(event: ConnectionEvent): void {
    const { standing, order } = follow(this.#standing, event);
    const isNew = standing !== this.#standing;
    this.#standing = standing;
    this.#isObeying = true;
    if (order) this.#client.disconnect();
    if (order === "connect") this.#client.connect();
    this.#isObeying = false;
    if (isNew) this.#wait();
    this.#say();
  }

  /** Disconnects for good. */
  stop(): void {
    clearTimeout(this.#timer);
    window.removeEventListener("online", this.#wake);
    window.removeEventListener("offline", this.#say);
    document.removeEventListener("visibilitychange", this.#show);
    this.#client.connection.unbind("state_change", this.#onState);
    this.#client.disconnect();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const pause = pauseOf(this.#standing, Math.random());
    if (pause !== null) this.#timer = setTimeout(() => this.tell("overdue"), pause);
  }

  readonly #say = (): void => this.#setStatus(statusOf(this.#standing, navigator.onLine));

  readonly #wake = (): void => this.tell("woken");

  readonly #show = (): void => {
    if (document.visibilityState === "visible") this.#wake();
  };

  readonly #onState = ({ current }: { current: string }): void => {
    // What was ordered here is known here.
    if (!this.#isObeying) this.tell(EVENT_OF_STATE[current] ?? "lost");
  };
}
