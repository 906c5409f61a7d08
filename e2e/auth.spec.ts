import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { makeAccount, PASSWORD } from "@/lib/testing/accounts";
import { test } from "./fixtures";

test("joins, signs out, and comes back by the form to where one wanted to go", async ({ page }) => {
  const username = `t-${randomUUID().slice(-12)}`;
  await page.goto("/settings/profile?from=mail");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fsettings%2Fprofile%3Ffrom%3Dmail$/);
  await page.getByRole("link", { name: "Join the market" }).click();
  await page.getByRole("radio", { name: /Freelancer/ }).check();
  await page.getByLabel("Name", { exact: true }).fill("زينب Lahlou");
  await page.getByLabel("Username", { exact: true }).fill(username);
  await page.getByLabel("Email", { exact: true }).fill(`${username}@mail.test`);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await expect(page).toHaveURL("/settings/profile?from=mail");
  await expect(page.getByRole("definition").filter({ hasText: `${username}@mail.test` })).toBeVisible();

  await page.getByRole("button", { name: "Account of زينب Lahlou" }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("navigation").getByRole("link", { name: "Sign in" })).toBeVisible();

  await page.goto("/settings/profile");
  await signIn(page, username, PASSWORD);
  await expect(page).toHaveURL("/settings/profile");
  await expect(page.getByRole("button", { name: /^Account of/ })).toBeVisible();
  await page.goto("/sign-in?callbackUrl=/settings/profile");
  await expect(page).toHaveURL("/settings/profile");
});

test("says what is wrong in sentences, keeps what was typed and forgets the password", async ({ page }) => {
  const taken = await makeAccount();
  await page.goto("/sign-up");
  await page.getByRole("radio", { name: /Company/ }).check();
  await page.getByLabel("Username", { exact: true }).fill(taken.username);
  await page.getByLabel("Email", { exact: true }).fill("new@mail.test");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveAccessibleDescription("Tell people your name.");
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  await expect(page.getByLabel("Email", { exact: true })).toHaveValue("new@mail.test");
  await expect(page.getByRole("radio", { name: /Company/ })).toBeChecked();

  await page.getByLabel("Name", { exact: true }).fill("Someone");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  const username = page.getByLabel("Username", { exact: true });
  await expect(username).toHaveAccessibleDescription("Somebody already has this username. Choose another one.");
  await expect(username).toHaveValue(taken.username);
});

test("tells nobody whether it was the account or the password", async ({ page }) => {
  const { email } = await makeAccount();
  await page.goto("/sign-in");
  for (const identifier of [email, "nobody@mail.test"]) {
    await signIn(page, identifier, "not the password");
    // The sentence may be that of the attempt before; the password goes with each answer.
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
    await expect(page.getByRole("alert").filter({ hasText: "do not belong together" })).toBeVisible();
    await expect(page.getByLabel("Email or username")).toHaveValue(identifier);
  }
});

test("never leads to another site after signing in", async ({ page, baseURL }) => {
  const { email } = await makeAccount();
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent("/\\evil.example")}`);
  await signIn(page, email, PASSWORD);
  await expect(page).toHaveURL(`${baseURL}/`);
});

test("signs in before any script has loaded", async ({ browser, contextOptions }) => {
  const { username } = await makeAccount();
  const context = await browser.newContext({ ...contextOptions, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/settings/profile");
  await signIn(page, username, "wrong");
  await expect(page.getByText("do not belong together")).toBeVisible();
  await signIn(page, username, PASSWORD);
  await expect(page).toHaveURL("/settings/profile");
  await context.close();
});

/** Fills the sign-in form and sends it. */
async function signIn(page: Page, identifier: string, password: string): Promise<void> {
  await page.getByLabel("Email or username").fill(identifier);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
