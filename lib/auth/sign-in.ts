import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { AppError } from "@/lib/errors";
import { resetTurns, takeTurn } from "@/lib/safety/rate";
import { isPassword } from "./password";
import type { SignInInput } from "./validation";

/**
 * The id of the person whose password was given. An account that does not exist is refused like a wrong password:
 * by the same words, after the same work, within the same limits.
 */
export async function signIn(
  address: string,
  { identifier, password }: Pick<SignInInput, "identifier" | "password">,
): Promise<string> {
  const attempts = `${address} ${identifier}`;
  // Before the hash, which costs 90 ms of a core. Counted by what was typed: counting by account would tell which
  // e-mail belongs to which username. The last limit is so wide that only guessing from many addresses meets it.
  await takeTurn(db, "signInsPerAddress", address);
  await takeTurn(db, "signInsPerAccount", attempts);
  await takeTurn(db, "signInsEverywhere", identifier);
  const column = identifier.includes("@") ? users.email : users.username;
  const [user] = await db
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(column, identifier));
  if (!(await isPassword(user?.passwordHash, password)) || !user) throw new AppError("invalid", "wrongCredentials");
  await resetTurns(db, "signInsPerAccount", attempts);
  return user.id;
}
