import { z } from "zod";

/** Text that Postgres can store: no NUL, no lone surrogate. */
export const text = z.string().transform((value) => value.replaceAll("\0", "").toWellFormed());
/** One line that shows what it says: no mark turns its reading direction, and what nobody would see is nothing. */
export const line = text.transform((value) => {
  const seen = value
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim();
  return /[^\p{C}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u.test(seen) ? seen : "";
});

export const id = z.uuid();
/** A `seq` or `rev`, as large as its column. */
export const position = z.number().int().min(0).max(2_147_483_647);
export const username = z.string().regex(/^[a-z0-9][a-z0-9_-]{1,29}$/);

/** A number written in a query, in nothing but digits: what `Number` reads into blanks and other notations is a mistake. */
const queryNumber = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number);
export const queryPosition = queryNumber.pipe(position);

/** How many items a page of a list should have. */
export function queryLimit(max: number) {
  return queryNumber.pipe(z.number().int().min(1).max(max));
}
