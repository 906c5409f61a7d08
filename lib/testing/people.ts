import { v7 as uuid } from "uuid";
import { db } from "@/db/client";
import { type USER_KINDS, users } from "@/db/schema/auth";
import type { Viewer } from "@/lib/auth/types";

type Kind = (typeof USER_KINDS)[number];

/** A new person in the test's database; every test has its own, so that tests do not meet. */
export async function makePerson(name = "Someone", kind: Kind = "client"): Promise<Viewer> {
  const id = uuid();
  const username = `t-${id.slice(-12)}`;
  await db.insert(users).values({ id, name, username, email: `${username}@mail.test`, kind });
  return { id, name, username, image: null };
}
