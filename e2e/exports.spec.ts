import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { sendMessage } from "@/lib/messages/send";
import { unpackZip } from "@/lib/testing/zip";
import { attach, photo } from "./files";
import { live, say, test, write } from "./fixtures";
import { objections } from "./objections";

const LIST = /\/api\/v1\/conversations\/[^/]+\/exports$/;

test("a conversation is exported behind the page, downloaded and opened, and its hashes verify", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const conversationId = await say(youssef, salma, "سلام، بغيت logo ب 1.500 MAD");
  await sendMessage(salma, { conversationId, clientId: randomUUID(), body: "Oui, c'est possible" });
  const page = await browserOf(youssef, { viewport: { width: 390, height: 800 } });
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await attach(page, await photo("menu.jpg"));
  await write(page, "The menu");
  await expect(page.getByRole("log").locator("[data-seq='3']")).toContainText("The menu");

  await page.getByRole("button", { name: "Actions for the conversation with Salma Idrissi" }).click();
  await page.getByRole("menuitem", { name: "Export…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export your conversation with Salma Idrissi" });
  await expect(dialog.getByText("Exports of this conversation will be listed here.")).toBeVisible();
  await dialog.getByRole("radio", { name: "Some days" }).check();
  await expect(dialog.getByRole("button", { name: "Make the export" })).toBeDisabled();
  await dialog.getByRole("radio", { name: "Everything" }).check();
  // However quickly it is made, the page hears of that once it was seen to be on its way.
  const seen = Promise.withResolvers<void>();
  await page.route(LIST, async (route) => {
    if (route.request().method() === "GET") await seen.promise;
    await route.fallback();
  });
  await dialog.getByRole("button", { name: "Make the export" }).click();
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  seen.resolve();
  const link = dialog.getByRole("link", { name: /^Download the export of/ });
  await expect(link).toBeVisible({ timeout: 60_000 });
  expect(await objections(page, "dialog[open]")).toEqual([]);

  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^conversation-.*\.zip$/);
  const parts = unpackZip(await readFile(await download.path()));
  const sums = (parts.get("SHA256SUMS")?.toString() ?? "").trimEnd().split("\n");
  expect(sums).toHaveLength(parts.size - 1);
  for (const line of sums) {
    const bytes = parts.get(line.slice(66)) ?? Buffer.alloc(0);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(line.slice(0, 64));
  }
  const { messages } = JSON.parse(parts.get("conversation.json")?.toString() ?? "");
  expect(messages).toMatchObject([{ seq: 1 }, { body: "Oui, c'est possible" }, { files: [{ name: "menu.jpg" }] }]);
  const pdf = await getDocumentProxy(new Uint8Array(parts.get("conversation.pdf") ?? Buffer.alloc(0)));
  const { text } = await extractText(pdf, { mergePages: true });
  expect(text).toContain("Youssef Amrani");
  expect(text).toContain("سلام");

  await dialog.getByRole("button", { name: /^Delete the export of/ }).click();
  await expect(dialog.getByText("Exports of this conversation will be listed here.")).toBeVisible();
});
