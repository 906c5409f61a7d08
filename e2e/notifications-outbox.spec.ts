import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { dispatches } from "@/db/schema/deliveries";
import { env } from "@/env";
import type { Viewer } from "@/lib/auth/types";
import { updateNotificationSettings } from "@/lib/notifications/settings";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { startPushService } from "@/lib/testing/push-service";
import { say, test } from "./fixtures";
import { hurry, jobsOf, letPass, lookedAt } from "./telling";

const PATIENT = { timeout: 60_000 };

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
  await letPass(youssef, conversationId);
  // Whatever a look that has begun before decides to do later.
  const mailed = async () => {
    await hurry(youssef);
    return (await mailsTo(youssef)).length;
  };
  await expect.poll(mailed, PATIENT).toBe(1);
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
  const left = async () => {
    await hurry(youssef);
    return jobsOf(youssef);
  };
  await expect.poll(left, PATIENT).toBe(0);
  expect(await mailsTo(youssef)).toEqual([]);
  const page = await browserOf(youssef);
  await page.goto("/");
  await expect(page.getByRole("link", { name: /Inbox/ }).first()).toContainText("1");
});

test("each of the two switches silences its own mails and pushes, and nothing of the other", async ({
  people: { salma, youssef },
}) => {
  const [service, claire] = [await startPushService(), await makePerson("Claire Dubois")];
  try {
    await updateNotificationSettings(youssef, { messages: { on: false } });
    await updateNotificationSettings(claire, { orders: { on: false } });
    for (const reader of [youssef, claire]) {
      await service.allow(reader.id, `https://e2e-${service.port}.notify.windows.com/w/`);
      const conversationId = await say(salma, reader, "Anybody there?");
      const { number } = await makeOrder(salma, reader);
      await lookedAt(reader, conversationId);
      await letPass(reader, conversationId);
      await expect.poll(() => mailsTo(reader), PATIENT).toHaveLength(1);
      const [mail = ""] = await mailsTo(reader);
      const [pushed, ...more] = service.arrived.filter(({ payload }) => payload.userId === reader.id);
      expect(more).toEqual([]);
      const isOrder = reader === youssef;
      expect(mail.includes(`#${number}`)).toBe(isOrder);
      expect(mail.includes("Anybody there?")).toBe(!isOrder);
      expect(pushed?.payload.body).toBe(isOrder ? `Salma Idrissi placed order #${number}` : "Anybody there?");
    }
  } finally {
    await service.close();
  }
});
