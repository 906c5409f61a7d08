import "server-only";
import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { AppError } from "@/lib/errors";
import { takeTurn } from "@/lib/safety/rate";
import { hashPassword } from "./password";
import type { SignUpInput } from "./validation";

/** Makes an account and tells its id; refuses an e-mail or username that somebody has. */
export async function signUp(
  address: string,
  { name, username, email, password, kind }: Omit<SignUpInput, "callbackUrl">,
): Promise<string> {
  await takeTurn(db, "signUpsPerAddress", address);
  await refuseTaken(email, username);
  const passwordHash = await hashPassword(password);
  const [user] = await db
    .insert(users)
    .values({ id: uuid(), name, username, email, kind, passwordHash })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (user) return user.id;
  // Somebody took one of the two while the password was hashed.
  await refuseTaken(email, username);
  throw new AppError("conflict", "usernameTaken", { field: "username" });
}

async function refuseTaken(email: string, username: string): Promise<void> {
  const [[byEmail], [byUsername]] = await Promise.all([
    db.select({ id: users.id }).from(users).where(eq(users.email, email)),
    db.select({ id: users.id }).from(users).where(eq(users.username, username)),
  ]);
  if (byEmail) throw new AppError("conflict", "emailTaken", { field: "email" });
  if (byUsername) throw new AppError("conflict", "usernameTaken", { field: "username" });
}
