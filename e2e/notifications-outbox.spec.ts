import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { dispatches } from "@/db/schema/deliveries";
import { messages } from "@/db/schema/messages";
import { env } from "@/env";
import type { Viewer } from "@/lib/auth/types";
import { updateNotificationSettings } from "@/lib/notifications/settings";
import { say, test } from "./fixtures";

/** Has 20 minutes pass for what a conversation's reader is to be told, as far as the database knows. */
async function letPass(reader: Viewer, conversationId: string): Promise<void> {
  const earlier = sql`interval '20 minutes'`;
  await db
    .update(messages)
    .set({ createdAt: sql`${messages.createdAt} - ${earlier}` })
    .where(eq(messages.conversationId, conversationId));
  await db.execute(sql`update inbox_entries set last_message_at = last_message_at - ${earlier}
    where conversation_id = ${conversationId}`);
  await hurry(reader);
}

/** Makes due what is queued for a person. */
async function hurry({ id }: Viewer): Promise<void> {
  await db.execute(sql`update graphile_worker._private_jobs set run_at = now() where payload ->> 'userId' = ${id}`);
}

/** How many jobs there are for a person. */
async function jobsOf({ id }: Viewer): Promise<number> {
  const rows = await db.execute(sql`select from graphile_worker._private_jobs where payload ->> 'userId' = ${id}`);
  return rows.length;
}

/** The mails that were written to a person, with their encoded words as they are. */
async function mailsTo({ id, username }: Viewer): Promise<string[]> {
  const sent = await db.select({ id: dispatches.id }).from(dispatches).where(eq(dispatches.userId, id));
  const folder = join(env.DATA_DIR, "mail");
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => sent.some((dispatch) => name === `${dispatch.id}.eml`));
  const mails = await Promise.all(own.map((name) => readFile(join(folder, name), "utf8")));
  expect(mails.every((mail) => mail.includes(`${username}@mail.test`))).toBe(true);
  return mails.map((mail) => mail.replace(/=\r\n/g, "").replaceAll("=3D", "="));
}

test("who is away is mailed once, is led to the conversation, and can switch the mails off without signing in", async ({
  people: { salma, youssef },
  browserOf,
  browser,
}) => {
  const conversationId = await say(salma, youssef, "Can you start on Monday?");
  await hurry(youssef);
  await expect.poll(() => jobsOf(youssef)).toBe(1);
  await letPass(youssef, conversationId);
  await expect.poll(async () => (await mailsTo(youssef)).length, { timeout: 20_000 }).toBe(1);
  const [mail = ""] = await mailsTo(youssef);
  expect(mail).toContain("Can you start on Monday?");
  const [open] = /http:\S+\/inbox\/[0-9a-f-]+/.exec(mail) ?? [];
  const page = await browserOf(youssef);
  await page.goto(open ?? "");
  await expect(page.getByRole("log", { name: "Messages" })).toContainText("Can you start on Monday?");

  const [unsubscribe] =
    /http:\S+\/unsubscribe\/[\w.+-]+/.exec(mail.replace(/http:\S+\/api\/unsubscribe\S+/g, "")) ?? [];
  const context = await browser.newContext();
  const outside = await context.newPage();
  await outside.goto(unsubscribe ?? "");
  await outside.getByRole("button", { name: "Switch off" }).click();
  await expect(outside.getByRole("heading", { name: "Switched off" })).toBeVisible();
  await outside.getByRole("button", { name: "Switch on again" }).click();
  await expect(outside.getByRole("button", { name: "Switch off" })).toBeVisible();
  const [, oneClick = ""] = /List-Unsubscribe: <(\S+)>/.exec(mail.replace(/\r\n[ \t]+/g, " ")) ?? [];
  const posted = await fetch(oneClick, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  expect(posted.status).toBe(200);
  await outside.reload();
  await expect(outside.getByRole("heading", { name: "Switched off" })).toBeVisible();
  await context.close();
});

test("with new messages switched off nothing leaves, and the badge is right all the same", async ({
  people: { salma, youssef },
  browserOf,
}) => {
  await updateNotificationSettings(youssef, { messages: { on: false } });
  const conversationId = await say(salma, youssef, "Anybody there?");
  await letPass(youssef, conversationId);
  await expect.poll(() => jobsOf(youssef), { timeout: 20_000 }).toBe(0);
  expect(await mailsTo(youssef)).toEqual([]);
  const page = await browserOf(youssef);
  await page.goto("/");
  await expect(page.getByRole("link", { name: /Inbox/ }).first()).toContainText("1");
});
