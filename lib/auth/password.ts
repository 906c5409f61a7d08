import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id (the library's default) as strong as OWASP asks: 19 MiB, two passes; about 90 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody has: checked for unknown accounts, so that they take as long as known ones. */
const DECOY = "$argon2id$v=19$m=19456,t=2,p=1$5T9pyebx39o5ggpX+B5oyg$Ft9KKKi1krr+6OJikPREKGuW5B853xHgc8JfDxrArEQ";

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

/** Whether `password` is the one that was hashed; equally slow, and false, where there is no hash. */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? DECOY, normal(password));
  return matches && passwordHash !== null && passwordHash !== undefined;
}

/** The same letters typed on another keyboard may arrive as other code points. */
function normal(password: string): string {
  return password.normalize("NFKC");
}
