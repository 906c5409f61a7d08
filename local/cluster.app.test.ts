import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { BROWSER_ARGS } from "@/e2e/playwright.config";
import { findBrowser } from "./browser";
import { freePort } from "./launcher/ports";
import type { Source } from "./launcher/settings";
import { type Stack, startStack } from "./launcher/stack";
import { temporaryFolder } from "./launcher/temporary-folder";
import { root } from "./root";
import { testSource } from "./testing/test-stack";

const app = { PUSHER_APP_ID: "7", PUSHER_KEY: "key-of-the-cluster", PUSHER_SECRET: "secret-of-the-cluster" };

let realtime: ChildProcess;
let folder: string;
let address: string;
let stack: Stack;
let browser: Browser;

/** Signs in by the form, in a browser of one's own. */
async function pageOf(account: string, path: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: "en" })).newPage();
  await page.goto(`${stack.settings.appUrl}/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  await page.getByLabel("Email or username").fill(account);
  await page.getByLabel("Password", { exact: true }).fill("khedma-demo");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.locator("[data-realtime=connected]").waitFor({ state: "attached" });
  return page;
}

/** Runs `npm run realtime` without npm until it serves. */
async function startRealtime(source: Source): Promise<ChildProcess> {
  const args = [join(root, "local/bootstrap.mjs"), "realtime"];
  const child = spawn(process.execPath, args, {
    env: { NODE_ENV: "production", ...source },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith("realtime ready")) return child;
  throw new Error("The realtime server did not start.");
}

describe("a realtime server of one's own", () => {
  beforeAll(async () => {
    const { PUSHER_PORT = "", ...source } = await testSource();
    folder = await temporaryFolder("khedma-realtime-");
    address = `ws://127.0.0.1:${PUSHER_PORT}`;
    realtime = await startRealtime({ ...source, ...app, PUSHER_PORT, DATA_DIR: folder });
    const place = { PUSHER_HOST: "127.0.0.1", PUSHER_PORT, PUSHER_TLS: "0" };
    const options = {
      source: { ...source, ...app, ...place },
      mode: "start",
      life: "throw-away",
      say: console.log,
    } as const;
    stack = await startStack(options, new AbortController().signal);
    browser = await chromium.launch({ executablePath: await findBrowser(console.log), args: BROWSER_ARGS });
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.close();
    const ended = once(realtime, "exit");
    realtime.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true });
  });

  it("takes the embedded one's place by the variables that name it", async () => {
    const salma = await pageOf("salma", "/inbox");
    const sockets: string[] = [];
    const frames: string[] = [];
    salma.on("websocket", (socket) => {
      sockets.push(socket.url());
      socket.on("framereceived", ({ payload }) => frames.push(String(payload)));
    });
    const response = await salma.reload();
    await salma.locator("[data-realtime=connected]").waitFor({ state: "attached" });
    expect(stack.env.REALTIME_EMBEDDED).toBe("0");
    expect(response?.headers()["content-security-policy"]).toContain(` ${address};`);
    // Where connecting takes too long it is tried again.
    expect(new Set(sockets.map((url) => url.split("?")[0]))).toEqual(new Set([`${address}/app/${app.PUSHER_KEY}`]));

    const youssef = await pageOf("youssef", "/inbox");
    await youssef
      .getByRole("list", { name: "Conversations" })
      // She is there, which the row may say before her name.
      .getByRole("link", { name: /Salma El Idrissi/ })
      .click();
    const field = youssef.getByRole("textbox", { name: "Message" });
    await field.fill("by way of the cluster");
    await field.press("Enter");
    await salma.getByText("by way of the cluster").first().waitFor();
    expect(frames.some((frame) => frame.includes("message:created") && frame.includes("by way of the cluster"))).toBe(
      true,
    );
  });

  it("serves the pages of the app, whatever its port, and no others", async () => {
    const path = `${address}/app/${app.PUSHER_KEY}?protocol=7`;
    const own = new WebSocket(path, { origin: stack.settings.appUrl });
    expect(String((await once(own, "message"))[0])).toContain("pusher:connection_established");
    own.terminate();
    const stranger = new WebSocket(path, { origin: `http://localhost:${await freePort()}` });
    expect((await once(stranger, "close"))[0]).toBe(4009);
  });
});
