import { z } from "zod";

/** Text that Postgres can store: no NUL, no lone surrogate. */
export const text = z.string().transform((value) => value.replaceAll("\0", "").toWellFormed());

export const id = z.uuid();
export const position = z.coerce.number().int().min(0).max(2_147_483_647);
export const username = z.string().regex(/^[a-z0-9][a-z0-9_-]{1,29}$/);
