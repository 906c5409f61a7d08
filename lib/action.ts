import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import type { Viewer } from "@/lib/auth/types";
import { requireViewer } from "@/lib/auth/viewer";
import { AppError, type Refusal } from "@/lib/errors";
import { parseInput, refusalOf } from "@/lib/refusal";
import { requireOwnOrigin } from "@/lib/safety/origin";

/** What a server action answers: the mutation's result, or a refusal to show. */
export type ActionResult<Output> = { ok: true; data: Output } | ({ ok: false } & Refusal);

/**
 * The door through which a signed-in person's browser calls a mutation: own origin, session, valid input, no leaks. The
 * page says whose it is, for the cookie may have become somebody else's since.
 */
export function action<Input, Output>(
  schema: z.ZodType<Input>,
  mutate: (viewer: Viewer, input: Input) => Promise<Output>,
): (viewerId: unknown, input: unknown) => Promise<ActionResult<Output>> {
  return async (viewerId, input) => {
    try {
      requireOwnOrigin((await headers()).get("origin"));
      const viewer = await requireViewer();
      if (viewer.id !== viewerId) throw new AppError("forbidden", "otherAccount");
      return { ok: true, data: await mutate(viewer, parseInput(schema, input)) };
    } catch (error) {
      return { ok: false, ...refusalOf(error) };
    }
  };
}
