/** A reason not to go on that a person can act upon; its message is one sentence, shown without a stack. */
export class Refusal extends Error {}

/** The code of a system error, such as `EACCES`, or "". */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
