import "server-only";
import { EnvError, env } from "@/env";

/** What tells push services who sends; push services write there when something is wrong with what we send. */
export interface VapidDetails {
  subject: string;
  publicKey: string;
  privateKey: string;
}

/** The keys of this installation, which a build does without; `npm start` makes them. Throws {@link EnvError} without. */
export function vapidDetails(): VapidDetails {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env;
  if (!publicKey || !privateKey) throw new EnvError("VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are not set.");
  return { subject: subject(), publicKey, privateKey };
}

/** Whom mails are from, or the app: services take a mailbox or an https address only, and an app tried on one machine has neither. */
function subject(): string {
  if (env.MAIL_FROM) return `mailto:${env.MAIL_FROM.address}`;
  return env.APP_URL?.startsWith("https:") ? env.APP_URL : "mailto:push@khedma.example";
}
