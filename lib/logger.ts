import "server-only";
import pino from "pino";

/** Structured lines on standard output; never given a message's text, an address or a secret. */
export const logger = pino({ base: null });
