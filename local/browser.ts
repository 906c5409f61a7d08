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
/** Browsers that have no window at all: a page takes them about half the work that it takes the others. */
const SHELLS = ["chromium-headless-shell", "chrome-headless-shell"];
const NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];
const FOLDERS = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a Chromium that was seen to open a page: the one of E2E_BROWSER, one without a window, Playwright's own, an
 * installed one, else one that is installed now. Throws {@link Refusal} with every attempt when there is none.
 */
export async function findBrowser(say: Say): Promise<string> {
  const attempts: string[] = [];
  const given = process.env.E2E_BROWSER;
  const found =
    (given && (await proven([given], attempts))) ||
    (await proven(
      [...(await shells()), chromium.executablePath(), ...(await there(APPLICATIONS)), ...(await installed(NAMES))],
      attempts,
    )) ||
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
  const found = await Promise.all(
    paths.map((path) =>
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
  return isDone ? proven([...(await shells()), chromium.executablePath()], attempts) : null;
}

async function packaged(say: Say, attempts: string[]): Promise<string | null> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) {
    attempts.push("  apt-get install chromium: only root can");
    return null;
  }
  say("Installing Debian's Chromium (a minute or two)…");
  // Lists that are old or absent make the installation fail; where they cannot be had, it may succeed all the same.
  await tried(["apt-get", "update"], "apt-get update", attempts);
  // Older systems have no shell by itself.
  for (const name of ["chromium-headless-shell", "chromium"]) {
    const install = ["apt-get", "install", "-y", "--no-install-recommends", name];
    const isDone = await tried(install, install.join(" "), attempts);
    const found = isDone && (await proven([`/usr/bin/${name}`], attempts));
    if (found) return found;
  }
  return null;
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
