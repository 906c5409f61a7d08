import "server-only";
import {
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  type FailureReason,
  handleWhen,
  type IBackoffFactory,
  isBrokenCircuitError,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from "cockatiel";
import { logger } from "@/lib/logger";
import { isOutage, isTransient, type PusherAnswer, readAnswer, statusOf } from "./request";

export const TIMEOUT_MS = 1500;
/** Requests on their way at once, and those that wait for one of these; whatever comes on top is refused. */
const LANES = {
  events: { inFlight: 100, waiting: 1000 },
  /** Ends of connections have to be quick, and would stand in line behind the events. */
  ends: { inFlight: 20, waiting: 1000 },
} as const;
export type Lane = keyof typeof LANES;
/** Attempts that fail in a row before no more are made. */
const FAILURES = 5;
/** Between two attempts of one request, and before the first and any later probe of a server that was down. */
const RETRY = new ExponentialBackoff({ initialDelay: 100, maxDelay: 500 });
const PROBE = new ExponentialBackoff({ initialDelay: 1000, maxDelay: 5000 });

export interface CircuitBreaker {
  /** Has the realtime server do something; rejects when it does not, or when it is not asked because it is down. */
  execute(lane: Lane, ask: () => Promise<PusherAnswer>): Promise<void>;
  /** Whether the server is taken to be up. */
  isClosed(): boolean;
}

/**
 * Asks the realtime server with a time limit and a second attempt, and stops asking while it is down: then one request
 * now and again tries whether it is back. Its going and coming back are logged once each. `pause` comes between the two
 * attempts of one request.
 */
export function makeCircuitBreaker(timeoutMs = TIMEOUT_MS, pause: IBackoffFactory<unknown> = RETRY): CircuitBreaker {
  const breaker = circuitBreaker(handleWhen(isOutage), {
    breaker: new ConsecutiveBreaker(FAILURES),
    halfOpenAfter: PROBE,
  });
  logOnce(breaker);
  const attempts = wrap(
    retry(
      handleWhen((error) => !isBrokenCircuitError(error) && isTransient(error)),
      { maxAttempts: 1, backoff: pause },
    ),
    // Inside of the retry: every attempt counts, so that a server that hangs is known after one time limit.
    breaker,
    timeout(timeoutMs, TimeoutStrategy.Aggressive),
  );
  const lane = ({ inFlight, waiting }: { inFlight: number; waiting: number }) =>
    wrap(bulkhead(inFlight, waiting), attempts);
  const lanes = { events: lane(LANES.events), ends: lane(LANES.ends) };
  return {
    execute: (name, ask) => lanes[name].execute(async ({ signal }) => readAnswer(await ask(), signal)),
    isClosed: () => breaker.state === CircuitState.Closed,
  };
}

function logOnce(breaker: ReturnType<typeof circuitBreaker>): void {
  let isDown = false;
  breaker.onBreak((reason) => {
    // Every probe that fails breaks it anew.
    if (!isDown) logger.warn({ status: statusOfReason(reason) }, "the realtime server is down: publishing pauses");
    isDown = true;
  });
  breaker.onReset(() => {
    isDown = false;
    logger.info("the realtime server is back: publishing goes on");
  });
}

function statusOfReason(reason: FailureReason<unknown> | { isolated: true }): number | null {
  return "error" in reason ? statusOf(reason.error) : null;
}
