import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { BROWSER_ARGS } from "@/e2e/playwright.config";
import { Refusal } from "./launcher/refusal";
import type { Say } from "./launcher/say";
import { root } from "./root";

const run = promisify(execFile);
const INSTALL_LIMIT_MS = 600_000;
const HOST_LIMIT_MS = 4_000;
const NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];
const FOLDERS = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a Chromium that was seen to open a page: the one of E2E_BROWSER, Playwright's own, an installed one, else
 * one that is installed now. Throws {@link Refusal} with every attempt when there is none.
 */
export async function findBrowser(say: Say): Promise<string> {
  const attempts: string[] = [];
  const given = process.env.E2E_BROWSER;
  const found =
    (given && (await proven([given], attempts))) ||
    (await proven([chromium.executablePath(), ...(await installed())], attempts)) ||
    (await downloaded(say, attempts)) ||
    (await packaged(say, attempts));
  if (found) return found;
  throw new Refusal(
    `No browser for the end-to-end tests; set E2E_BROWSER to a Chromium. Tried:\n${attempts.join("\n")}`,
  );
}

async function proven(paths: readonly string[], attempts: string[]): Promise<string | null> {
  for (const executablePath of paths) {
    try {
      const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
      const page = await browser.newPage();
      await page.setContent("<p>seen</p>");
      await browser.close();
      return executablePath;
    } catch (error) {
      attempts.push(`  ${executablePath}: ${firstLine(error)}`);
    }
  }
  return null;
}

async function installed(): Promise<string[]> {
  const paths = [...new Set(FOLDERS)].flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = await Promise.all(
    [...APPLICATIONS, ...paths].map((path) =>
      stat(path).then(
        () => path,
        () => null,
      ),
    ),
  );
  return found.filter((path) => path !== null);
}

async function downloaded(say: Say, attempts: string[]): Promise<string | null> {
  const isHostThere = await fetch("https://cdn.playwright.dev", { signal: AbortSignal.timeout(HOST_LIMIT_MS) }).then(
    () => true,
    () => false,
  );
  if (!isHostThere) {
    attempts.push("  playwright install: cdn.playwright.dev does not answer");
    return null;
  }
  say("Downloading a browser…");
  const cli = join(root, "node_modules/@playwright/test/cli.js");
  const isDone = await tried([process.execPath, cli, "install", "chromium"], "playwright install", attempts);
  return isDone ? proven([chromium.executablePath()], attempts) : null;
}

async function packaged(say: Say, attempts: string[]): Promise<string | null> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) {
    attempts.push("  apt-get install chromium: only root can");
    return null;
  }
  say("Installing Debian's chromium (a minute or two)…");
  // Lists that are old or absent make the installation fail; where they cannot be had, it may succeed all the same.
  await tried(["apt-get", "update"], "apt-get update", attempts);
  const install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"];
  return (await tried(install, install.join(" "), attempts)) ? proven(["/usr/bin/chromium"], attempts) : null;
}

async function tried([command = "", ...args]: string[], name: string, attempts: string[]): Promise<boolean> {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run(command, args, { timeout: INSTALL_LIMIT_MS, maxBuffer: 1e8, env });
    return true;
  } catch (error) {
    attempts.push(`  ${name}: ${firstLine(error)}`);
    return false;
  }
}

function firstLine(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n");
  return lines.slice(0, 2).join(" ").trim();
}
