import type { Catalogue } from "@/lib/i18n/catalogue";

export type AppErrorCode = "unauthenticated" | "forbidden" | "not_found" | "invalid" | "conflict" | "rate_limited";
export type ErrorKey = keyof Catalogue["errors"];
export type ErrorValues = Readonly<Record<string, string | number>>;

/** A refusal that its reader should understand: `key` names the sentence of the catalogue that says why. */
export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    readonly key: ErrorKey,
    readonly values: ErrorValues = {},
  ) {
    super(`${code}: ${key}`);
  }
}

/** What a caller is told of a refusal or a fault. */
export interface Refusal {
  code: AppErrorCode | "internal";
  message: string;
}

export const HTTP_STATUS: Readonly<Record<Refusal["code"], number>> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  rate_limited: 429,
  internal: 500,
};
