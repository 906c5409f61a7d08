import type { Readable } from "node:stream";

/** What a request is answered with: JSON, or a stream of the length that its headers tell, or nothing. */
export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | number>>;
  readonly json?: unknown;
  readonly stream?: Readable;
};
