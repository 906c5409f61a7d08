import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { presence } from "@/db/schema/realtime";
import type { Viewer } from "@/lib/auth/types";
import { timeZoneOf } from "@/lib/i18n/time-zone";
import type { Hunt } from "./conditions";
import { parseQuery, type SearchWord } from "./parse";
import { startOfDay } from "./rules";
import type { SearchInput } from "./validation";

export interface Asked {
  words: SearchWord[];
  /** All of a hunt that is the same in every group and rank. */
  where: Omit<Hunt, "kind" | "query" | "except">;
  /** Whether anything narrows it down beside words. */
  isFiltered: boolean;
}

/** What is searched for: what was typed, with what was chosen beside it; of both, what was typed holds. */
export async function askedOf(viewer: Viewer, input: SearchInput): Promise<Asked> {
  const { words, phrases, ...typed } = parseQuery(input.q);
  const { from, has, before, after } = { ...input, ...typed };
  const zone = before || after ? await zoneOf(viewer, input.zone) : "UTC";
  const filters = {
    ...{ from, has, context: input.context, conversationId: input.conversation },
    ...{ before: before ? startOfDay(before, zone) : undefined, after: after ? startOfDay(after, zone) : undefined },
  };
  return {
    words,
    where: { viewerId: viewer.id, phrases, ...filters },
    isFiltered: Object.values(filters).some((filter) => filter !== undefined),
  };
}

/** Where the viewer is: as their browser says now, as it said when they were last here, or at home. */
async function zoneOf(viewer: Viewer, given: string | undefined): Promise<string> {
  if (given) return timeZoneOf(given);
  const [row] = await db.select({ timeZone: presence.timeZone }).from(presence).where(eq(presence.userId, viewer.id));
  return timeZoneOf(row?.timeZone ?? undefined);
}
