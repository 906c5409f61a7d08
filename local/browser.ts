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
/** One can do without what does not come at once, as in a closed network. */
const QUICKLY = ["-o", "Acquire::http::Timeout=5", "-o", "Acquire::https::Timeout=5", "-o", "Acquire::Retries=0"];
const IS_ROOT = process.platform === "linux" && process.getuid?.() === 0;
const SHELLS = ["chromium-headless-shell", "chrome-headless-shell"];
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
    (await proven(
      [chromium.executablePath(), ...(await there(APPLICATIONS)), ...(await installed(NAMES))],
      attempts,
    )) ||
    (await downloaded(say, attempts)) ||
    (await packaged(say, attempts));
  if (found) return found;
  throw new Refusal(
    `No browser for the end-to-end tests; set E2E_BROWSER to a Chromium. Tried:\n${attempts.join("\n")}`,
  );
}

/** What the end-to-end tests open their pages in: nearly all of them in the shell, which is quicker. */
export type Browsers = { readonly desktop: string; readonly shell: string };

export async function findBrowsers(say: Say): Promise<Browsers> {
  const desktop = await findBrowser(say);
  return { desktop, shell: await findShell(desktop) };
}

/**
 * The path of a Chromium that has no window and no desktop's services, which takes about half the work for a page, and
 * shows no notifications; `browser` where there is none and none can be installed, or where E2E_BROWSER names it.
 */
async function findShell(browser: string): Promise<string> {
  if (process.env.E2E_BROWSER) return browser;
  const attempts: string[] = [];
  const found =
    (await proven(await shells(), attempts)) || (await debian("chromium-headless-shell", QUICKLY, attempts));
  return found ?? browser;
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

/** Playwright puts its own beside the browser whose path it tells. */
async function shells(): Promise<string[]> {
  const own = chromium
    .executablePath()
    .replace(
      /chromium-(\d+)(.)chrome-(.+)\2chrome$/,
      "chromium_headless_shell-$1$2chrome-headless-shell-$3$2chrome-headless-shell",
    );
  return [...(await there([own])), ...(await installed(SHELLS))];
}

function installed(names: readonly string[]): Promise<string[]> {
  const paths = [...new Set(FOLDERS)].flatMap((folder) => names.map((name) => join(folder, name)));
  return there(paths);
}

async function there(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map((path) => stat(path).catch(() => null)));
  return paths.filter((_, index) => found[index]);
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
  if (IS_ROOT) {
    say("Installing Debian's chromium (a minute or two)…");
    // Lists that are old or absent make the installation fail; where they cannot be had, it may succeed all the same.
    await tried(["apt-get", "update"], "apt-get update", attempts);
  }
  return debian("chromium", [], attempts);
}

async function debian(name: string, options: readonly string[], attempts: string[]): Promise<string | null> {
  const install = ["apt-get", ...options, "install", "-y", "--no-install-recommends", name];
  if (!IS_ROOT) attempts.push(`  ${install.join(" ")}: only root can`);
  const isDone = IS_ROOT && (await tried(install, install.join(" "), attempts));
  return isDone ? proven([`/usr/bin/${name}`], attempts) : null;
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
