import "server-only";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isBrokenCircuitError } from "cockatiel";
import { createTransport } from "nodemailer";
import { env } from "@/env";
import type { Outcome } from "@/lib/notifications/dispatch-rules";
import { fromAddress } from "./from";
import { CLOSED, MailServer } from "./mail-server";
import type { Mail } from "./types";

declare global {
  var khedmaMailServer: MailServer | undefined;
}

/** Sends by `SMTP_URL`, or writes to `DATA_DIR/mail` where there is none. */
export async function sendMail(mail: Mail): Promise<Outcome> {
  try {
    if (env.SMTP_URL) await mailServer(env.SMTP_URL).take(messageOf(mail));
    else await writeToDisk(mail, join(env.DATA_DIR, "mail"));
    return { isDone: true };
  } catch (error) {
    return { isDone: false, reason: reasonOf(error), isFinal: isFinal(error) };
  }
}

/** One for the process, though Next bundles its parts: that it is down is known to all. */
function mailServer(url: string): MailServer {
  if (globalThis.khedmaMailServer?.url !== url) globalThis.khedmaMailServer = new MailServer(url);
  return globalThis.khedmaMailServer;
}

/** As nodemailer takes it: people's words in fields of their own, so that none of them can become a header. */
function messageOf({ id, to, subject, html, text, language, unsubscribeUrl }: Mail) {
  const from = fromAddress();
  return {
    ...{ from, to, subject, html, text, messageId: `<${id}@${from.address.split("@").at(-1)}>` },
    headers: {
      "Content-Language": language,
      "Auto-Submitted": "auto-generated",
      "List-Unsubscribe": `<${unsubscribeUrl}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}

/** Under another name first, so that nobody reads half a mail; the same mail again is the same file. */
async function writeToDisk(mail: Mail, folder: string): Promise<void> {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: "windows", ...CLOSED });
  const { message } = await writer.sendMail(messageOf(mail));
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${mail.id}.eml`);
  await writeFile(`${path}.part`, message);
  await rename(`${path}.part`, path);
}

/** What a server said for good of this mail or its receiver; a refused sign-in or sender is ours to mend. */
function isFinal(error: unknown): boolean {
  if (!(error instanceof Error) || !("responseCode" in error) || !("code" in error)) return false;
  const isRefused = typeof error.responseCode === "number" && error.responseCode >= 500;
  const isOfMail = error.code === "EMESSAGE" || ("command" in error && error.command === "RCPT TO");
  return isRefused && isOfMail;
}

/** Shown to a moderator and kept: never what a server said, which may hold the receiver's address. */
function reasonOf(error: unknown): string {
  if (isBrokenCircuitError(error)) return "the mail server is down";
  if (!(error instanceof Error)) return "failed";
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  const answer = "responseCode" in error && typeof error.responseCode === "number" ? ` ${error.responseCode}` : "";
  return `${code}${answer}`;
}
