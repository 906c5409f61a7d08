/** The embedded realtime server in a process of its own, as `local/pusher/main.ts` runs it, but on any free port. */

import { answerProbes } from "@/local/bench/probe";
import { startPusherServer } from "@/local/pusher/server";
import { APP } from "./plan";

// How often a client may send is a rule and no speed: it is asked here as ever, and never says no.
const limits = { framesPerSecond: 1e9, clientEventsPerSecond: 1e9 };
// So patient that no ping falls into a measurement; its timers are the same.
const activityTimeoutSeconds = 24 * 3600;
const { port } = await startPusherServer({ host: "127.0.0.1", port: 0, app: APP, limits, activityTimeoutSeconds });
answerProbes(port);
