import "server-only";
import { env } from "@/env";

const NAME = "Khedma Market";

/** Whom mails are from: `MAIL_FROM` (an address, or `Name <address>`), or nobody at the app's own host. */
export function fromAddress(): { name: string; address: string } {
  const given = env.MAIL_FROM;
  if (given) return given;
  const { hostname } = new URL(env.APP_URL ?? "http://localhost");
  return { name: NAME, address: `no-reply@${hostname}` };
}
