/** The embedded realtime server in a process of its own, as `local/pusher/main.ts` runs it, but on any free port. */
import { startPusherServer } from "@/local/pusher/server";
import { APP } from "./plan";
import { answerProbes } from "./probe";

// So patient that no ping falls into a measurement; its timers are the same.
const activityTimeoutSeconds = 24 * 3600;
const { port } = await startPusherServer({ host: "127.0.0.1", port: 0, app: APP, activityTimeoutSeconds });
answerProbes(port);
