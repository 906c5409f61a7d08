import { defineConfig } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

/** Arguments of every Chromium: without them it knocks on Google's doors at each start, and closed networks hold it up. */
export const BROWSER_ARGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Chromium refuses its sandbox to root.
  ...(isRoot ? ["--no-sandbox"] : []),
];

// biome-ignore lint/style/noProcessEnv: the runner hands these over, and they are no settings of the product.
const { CI, E2E_BASE_URL, E2E_BROWSER, E2E_REPORT } = process.env;

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: true,
  forbidOnly: Boolean(CI),
  retries: 0,
  workers: 2,
  // Where several suites share two cores, the longest tests have taken more than a minute.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  reporter: E2E_REPORT ? [["list"], ["json", { outputFile: E2E_REPORT }]] : [["list"]],
  use: {
    baseURL: E2E_BASE_URL ?? "http://localhost:3000",
    // Narrower than where details open beside a conversation by themselves: whoever tests them makes room (panel.spec.ts).
    viewport: { width: 1200, height: 720 },
    locale: "en",
    timezoneId: "Africa/Casablanca",
    // Costs a third of the time, for which a diary is kept (diary.ts); `--trace=on` has it where that is not enough.
    trace: "off",
    // Pages are tried as the network brings them; whoever tries the worker allows it (pwa.spec.ts).
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: { args: BROWSER_ARGS, ...(E2E_BROWSER ? { executablePath: E2E_BROWSER } : {}) },
  },
});
