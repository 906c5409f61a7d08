import { randomUUID } from "node:crypto";
import { signUp } from "@/lib/auth/sign-up";

export const PASSWORD = "four words of mine";

/** Somebody who joined with {@link PASSWORD}. */
export async function makeAccount(given: { username?: string; email?: string } = {}) {
  const username = given.username ?? `t-${randomUUID().slice(-12)}`;
  const email = given.email ?? `${username}@mail.test`;
  const id = await signUp(someAddress(), { name: "Someone", username, email, password: PASSWORD, kind: "client" });
  return { id, name: "Someone", username, image: null, email };
}

/** An address whose limits no other test uses up. */
export function someAddress(): string {
  return `address-${randomUUID()}`;
}
