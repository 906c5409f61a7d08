import { v7 as uuid } from "uuid";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import type { Viewer } from "@/lib/auth/types";

/** A new person in the test's database; every test has its own, so that tests do not meet. */
export async function makePerson(name = "Someone"): Promise<Viewer> {
  const id = uuid();
  const username = `t-${id.slice(-12)}`;
  await db.insert(users).values({ id, name, username, email: `${username}@mail.test`, kind: "client" });
  return { id, name, username, image: null };
}
