import "server-only";
import { createTranslator } from "use-intl/core";
import type { z } from "zod";
import { AppError, type ErrorKey, type Refusal } from "@/lib/errors";
import { catalogue, DEFAULT_LOCALE } from "@/lib/i18n/catalogue";
import { loggable } from "@/lib/loggable";
import { logger } from "@/lib/logger";

const translate = createTranslator({ locale: DEFAULT_LOCALE, messages: catalogue, namespace: "errors" });

/** Turns anything thrown into what its caller may know; a fault is logged and only its reference is told. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof AppError) return { code: error.code, message: sentence(error) };
  const requestId = crypto.randomUUID();
  logger.error({ requestId, err: loggable(error) }, "unexpected error");
  return { code: "internal", message: translate("internal", { requestId }) };
}

/** Checks `input` against `schema`; throws an `invalid` {@link AppError} that names the first thing wrong. */
export function parseInput<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error.issues[0]);
}

/** What is wrong with each field of a form, by its name; under the empty name, what no field is to blame for. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const named = error.issues.map((issue) => [issue.path.join("."), sentence(invalidInput(issue))] as const);
  // Of several things wrong with one field, the first is told.
  return Object.fromEntries(named.reverse());
}

function invalidInput(issue: z.core.$ZodIssue | undefined): AppError {
  if (!issue) return new AppError("invalid", "malformed");
  if (issue.code === "unrecognized_keys")
    return new AppError("invalid", "unknownField", { field: issue.keys.join(", ") });
  if (isErrorKey(issue.message)) return new AppError("invalid", issue.message);
  if (issue.path.length === 0) return new AppError("invalid", "malformed");
  return new AppError("invalid", "invalidField", { field: issue.path.join(".") });
}

function isErrorKey(message: string): message is ErrorKey {
  return Object.hasOwn(catalogue.errors, message);
}

function sentence(error: AppError): string {
  // The values of a key are known where it is thrown, not here, which the translator's types cannot follow.
  const tell: (key: ErrorKey, values: AppError["values"]) => string = translate;
  return tell(error.key, error.values);
}
