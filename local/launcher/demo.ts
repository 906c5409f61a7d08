import { seedDemo } from "@/db/seed/seed-demo";
import { hashOf } from "@/lib/cards/hash";
import { isSubstantive } from "@/lib/inbox/turn-rules";

/** Fills in the demo; whose turn its threads have left it is the inbox's own rule to say. */
export function fillInDemo(databaseUrl: string): Promise<void> {
  return seedDemo(databaseUrl, { isSubstantive, hashOf });
}
