import Client from "pusher-js";
import type { RealtimeSettings } from "@/lib/realtime/settings";
import { placeOf } from "./place";
import type { RealtimeSignal, RealtimeStatus } from "./realtime-context";
import { signedByApp } from "./sign";
import { subscribe } from "./subscribe";
import { Supervisor } from "./supervisor";

/** A line that died without a word is noticed 40 seconds after the last one: the servers' own times add up to minutes. */
const LIVENESS = { activityTimeout: 30_000, pongTimeout: 10_000 };

interface Ends {
  emit(signal: RealtimeSignal): void;
  setStatus(status: RealtimeStatus): void;
}

/** Connects and listens until it is stopped; the browser's own origin carries the embedded server's socket. */
export function openLine(settings: RealtimeSettings, userId: string, { emit, setStatus }: Ends): Supervisor {
  const client: Client = new Client(settings.key, {
    ...placeOf(settings),
    ...LIVENESS,
    ...signedByApp(
      () => client,
      userId,
      (refusal) => supervisor.tell(refusal),
    ),
  });
  client.signin();
  const supervisor = new Supervisor(client, setStatus);
  subscribe(client, userId, emit, () => supervisor.tell("subscribed"));
  return supervisor;
}
