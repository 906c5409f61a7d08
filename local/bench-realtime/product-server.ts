/** The embedded realtime server in a process of its own, as `local/pusher/main.ts` runs it, but on any free port. */
import { startPusherServer } from "@/local/pusher/server";
import { TokenBucket } from "@/local/pusher/token-bucket";
import { APP } from "./plan";
import { answerProbes } from "./probe";

// How often a client may send is a rule and no speed: it is asked here as ever, and its answer is ignored.
const { take } = TokenBucket.prototype;
TokenBucket.prototype.take = function takeAll(nowMs) {
  take.call(this, nowMs);
  return true;
};
// So patient that no ping falls into a measurement; its timers are the same.
const activityTimeoutSeconds = 24 * 3600;
const { port } = await startPusherServer({ host: "127.0.0.1", port: 0, app: APP, activityTimeoutSeconds });
answerProbes(port);
