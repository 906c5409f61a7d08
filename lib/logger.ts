import "server-only";
import pino from "pino";
import { env } from "@/env";

/** Structured lines on standard output; never given a message's text, an address or a secret. */
export const logger = pino({ base: null, enabled: env.NODE_ENV !== "test" });
