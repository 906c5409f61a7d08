import "server-only";

export interface LoggableError {
  name: string;
  code?: string | undefined;
  message?: string | undefined;
  stack?: string | undefined;
}

/**
 * What may be logged of anything thrown. A failed query carries its statement and parameters, which are people's
 * messages, addresses and password hashes, in its message and therefore its stack: of it, only the cause is told.
 */
export function loggable(error: unknown): LoggableError {
  if (!(error instanceof Error)) return { name: typeof error };
  if (isFailedQuery(error)) return { ...causeOf(error.cause), name: "DrizzleQueryError", stack: framesOf(error) };
  if (isFromPostgres(error)) return { ...causeOf(error), stack: framesOf(error) };
  return { name: error.name, message: error.message, stack: error.stack };
}

// By their looks: bundles share the pool but not its classes, and shorten their names.
function isFailedQuery(error: Error): boolean {
  return "query" in error && "params" in error;
}

function isFromPostgres(error: Error): boolean {
  return "severity" in error;
}

/** Postgres names columns and rules in its messages; only those of class 22, about data, quote a value. */
function causeOf(cause: unknown): LoggableError {
  if (!(cause instanceof Error)) return { name: typeof cause };
  const code = "code" in cause ? String(cause.code) : undefined;
  if (!isFromPostgres(cause)) return { name: cause.name, code };
  return { name: "PostgresError", code, message: code?.startsWith("22") ? undefined : cause.message };
}

/** The stack behind the message it begins with; nothing when it does not begin so. */
function framesOf({ message, stack = "" }: Error): string | undefined {
  const at = message === "" ? -1 : stack.indexOf(message);
  return at < 0 ? undefined : stack.slice(at + message.length).trim();
}
