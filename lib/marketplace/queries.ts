import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { profiles } from "@/db/schema/marketplace";
import { isUsername } from "./rules";
import type { PersonView } from "./types";

/** The columns of a person that anybody may see; every query of this room selects people through them. */
export const personColumns = {
  id: users.id,
  name: users.name,
  username: users.username,
  image: users.image,
  headline: profiles.headline,
};

export async function getPerson(username: string): Promise<PersonView | null> {
  const name = username.toLowerCase();
  if (!isUsername(name)) return null;
  const [person] = await db
    .select(personColumns)
    .from(users)
    .leftJoin(profiles, eq(profiles.userId, users.id))
    .where(eq(users.username, name));
  return person ?? null;
}
