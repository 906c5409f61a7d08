import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import type { Viewer } from "@/lib/auth/types";
import { sendMessage } from "@/lib/messages/send";

export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A photo of one colour, wider than it is high. */
export async function photo(name: string, width = 600, height = 400): Promise<Upload> {
  const background = { r: 81, g: 66, b: 207 };
  const buffer = await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: "image/jpeg", buffer };
}

/** A file of `size` bytes that is nothing but a file. */
export function blob(name: string, size = 1000): Upload {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.alloc(size, "a") };
}

export async function attach(page: Page, ...files: Upload[]): Promise<void> {
  await page.locator("input[type=file][multiple]").setInputFiles(files);
}

/** Drops files on the log, or holds them above it. */
export async function drag(page: Page, event: "dragover" | "drop", ...files: Upload[]): Promise<void> {
  const data = await transferOf(page, files);
  await untilTaken(() =>
    page.getByRole("log").evaluate(
      (log, [name, dataTransfer]) => {
        const dragged = new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true });
        return !log.dispatchEvent(dragged);
      },
      [event, data] as const,
    ),
  );
}

export async function paste(page: Page, ...files: Upload[]): Promise<void> {
  const data = await transferOf(page, files);
  await untilTaken(() =>
    page.getByRole("textbox", { name: "Message" }).evaluate((field, clipboardData) => {
      return !field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, data),
  );
}

/** What takes files that are dropped and pasted comes after the page, and says of each that nobody else is to take it. */
export async function untilTaken(bring: () => Promise<boolean>): Promise<void> {
  await expect.poll(bring).toBe(true);
}

/** The files of the message that is being written. */
export function tray(page: Page) {
  return page.getByRole("list", { name: "Files of this message" }).getByRole("listitem");
}

/** Slows uploads down to `bytesPerSecond`; the answer lets them run again. */
export async function slowDown(page: Page, bytesPerSecond: number): Promise<() => Promise<void>> {
  const client = await page.context().newCDPSession(page);
  const limit = (uploadThroughput: number) =>
    client.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 0, downloadThroughput: -1 },
      uploadThroughput,
    });
  await limit(bytesPerSecond);
  return async () => {
    await limit(-1);
  };
}

function transferOf(page: Page, files: Upload[]) {
  const told = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString("base64") }));
  return page.evaluateHandle((items) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, base64 } of items) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
    }
    return transfer;
  }, told);
}

/** A message with files of which nothing is stored, for they are only listed. */
export async function sendRows(viewer: Viewer, conversationId: string, names: readonly string[]): Promise<void> {
  const rows = names.map((name) => ({
    ...{ id: randomUUID(), uploaderId: viewer.id, conversationId, key: randomUUID(), status: "ready" as const },
    ...{ name, size: 1, claimedSize: 1, claimedType: "text/plain", uploadedAt: new Date() },
  }));
  await db.insert(attachments).values(rows);
  const attachmentIds = rows.map(({ id }) => id);
  await sendMessage(viewer, { conversationId, clientId: randomUUID(), body: "", attachmentIds });
}
