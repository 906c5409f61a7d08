import "server-only";
import { eq } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { profiles } from "@/db/schema/marketplace";
import { personColumns } from "./queries";
import { isUsername } from "./rules";
import type { PersonView, ProfileView } from "./types";

/** The columns of a person's own page. */
export const profileColumns = {
  ...personColumns,
  kind: users.kind,
  createdAt: users.createdAt,
  about: profiles.about,
  city: profiles.city,
  languages: profiles.languages,
  skills: profiles.skills,
};

interface ProfileRow extends PersonView {
  kind: ProfileView["kind"];
  createdAt: Date;
  about: string | null;
  city: string | null;
  languages: string[] | null;
  skills: string[] | null;
}

/** Somebody as everybody may see them, also when they told nothing about themself yet; null when there is nobody. */
export const getProfile = cache(async (username: string): Promise<ProfileView | null> => {
  if (!isUsername(username)) return null;
  const [row] = await selectProfiles().where(eq(users.username, username));
  return row ? profileViewOf(row) : null;
});

/** The same of somebody whose id is known. */
export async function getProfileById(personId: string): Promise<ProfileView | null> {
  const [row] = await selectProfiles().where(eq(users.id, personId));
  return row ? profileViewOf(row) : null;
}

export function profileViewOf({ createdAt, languages, skills, ...row }: ProfileRow): ProfileView {
  return { ...row, languages: languages ?? [], skills: skills ?? [], memberSince: createdAt.toISOString() };
}

function selectProfiles() {
  return db.select(profileColumns).from(users).leftJoin(profiles, eq(profiles.userId, users.id));
}
