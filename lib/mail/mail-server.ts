import "server-only";
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
} from "cockatiel";
import { createTransport, type SendMailOptions } from "nodemailer";
import { logger } from "@/lib/logger";

const SECOND_MS = 1000;

/** Nothing in a mail is ever fetched from a disk or an address. */
export const CLOSED = { disableFileAccess: true, disableUrlAccess: true };

/** What a mail server that does not answer may take; well below what makes an attempt count as silent. */
const LIMITS = {
  ...{ dnsTimeout: 10 * SECOND_MS, connectionTimeout: 10 * SECOND_MS },
  ...{ greetingTimeout: 10 * SECOND_MS, socketTimeout: 30 * SECOND_MS },
};

/** Attempts in a row that find no server before no more are made. */
const FAILURES = 3;
/** Between these and the first probe whether it is back, and before any later one. */
const PROBE = new ExponentialBackoff({ initialDelay: 5 * SECOND_MS, maxDelay: 60 * SECOND_MS });

/** What is wrong with the server, or with us in its eyes, rather than with a mail: nothing else would be taken either. */
const OUTAGES = new Set(["ECONNECTION", "ETIMEDOUT", "ESOCKET", "EDNS", "ETLS", "EPROTOCOL", "EAUTH"]);

/**
 * The mail server at one address. While it is down it is not asked: jobs that wait for it would keep those that need no mail
 * server from being done. One mail now and again tries whether it is back.
 */
export class MailServer {
  readonly url: string;
  readonly #breaker = circuitBreaker(handleWhen(isOutage), {
    breaker: new ConsecutiveBreaker(FAILURES),
    halfOpenAfter: PROBE,
  });

  constructor(url: string) {
    this.url = url;
    logOnce(this.#breaker);
  }

  /** Rejects with what nodemailer says of a mail that is not taken, or with cockatiel's error for one that was not offered. */
  async take(message: SendMailOptions): Promise<void> {
    // Whoever comes while one mail tries it would wait for what becomes of that.
    if (this.#breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
    await this.#breaker.execute(() => createTransport({ url: this.url, ...LIMITS, ...CLOSED }).sendMail(message));
  }
}

function isOutage(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && OUTAGES.has(error.code);
}

function logOnce(breaker: CircuitBreakerPolicy): void {
  let isDown = false;
  breaker.onBreak(() => {
    // Every probe that fails breaks it anew.
    if (!isDown) logger.warn("the mail server is down: mails wait");
    isDown = true;
  });
  breaker.onReset(() => {
    isDown = false;
    logger.info("the mail server is back: mails go on");
  });
}
