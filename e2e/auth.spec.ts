import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { makeAccount, PASSWORD } from "@/lib/testing/accounts";
import { test } from "./fixtures";

const NEW_PASSWORD = "another four words";

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

test("a new password refuses every other browser on its next request", async ({ browserOf }) => {
  const account = await makeAccount();
  const [laptop, phone] = await Promise.all([browserOf(account), browserOf(account)]);
  await phone.goto("/settings/profile");
  await laptop.goto("/settings/profile");
  await laptop.getByLabel("Current password").fill("not it");
  await laptop.getByLabel("New password").fill(NEW_PASSWORD);
  await laptop.getByRole("button", { name: "Change password" }).click();
  await expect(laptop.getByLabel("Current password")).toHaveAccessibleDescription("This is not your current password.");
  await laptop.getByLabel("Current password").fill(PASSWORD);
  await laptop.getByLabel("New password").fill(NEW_PASSWORD);
  await laptop.getByRole("button", { name: "Change password" }).click();
  await expect(laptop.getByRole("status").filter({ hasText: "Your password is changed" })).toBeVisible();

  expect((await phone.request.get("/api/v1/unread")).status()).toBe(401);
  await phone.reload();
  await expect(phone).toHaveURL(/\/sign-in/);
  await laptop.reload();
  await expect(laptop).toHaveURL("/settings/profile");
});

test("signing out everywhere means here as well", async ({ browserOf }) => {
  const account = await makeAccount();
  const [laptop, phone] = await Promise.all([browserOf(account), browserOf(account)]);
  await laptop.goto("/settings/profile");
  const session = await phone.request.get("/api/auth/session");
  expect((await session.json()).user).toEqual({
    id: account.id,
    name: account.name,
    username: account.username,
    image: null,
  });
  await laptop.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(laptop.getByRole("navigation").getByRole("link", { name: "Sign in" })).toBeVisible();
  expect(await (await phone.request.get("/api/auth/session")).json()).toEqual({});
  await phone.goto("/settings/profile");
  await expect(phone).toHaveURL(/\/sign-in/);
});

test("the account menu works by keyboard", async ({ browserOf }) => {
  const page = await browserOf(await makeAccount());
  await page.goto("/settings/profile");
  const button = page.getByRole("button", { name: /^Account of/ });
  await button.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Your profile" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Your profile" })).toBeHidden();
  await expect(button).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing to object to in the ${colorScheme}`, async ({ browserOf, browser, contextOptions }) => {
    const member = await browserOf(await makeAccount(), { colorScheme });
    const context = await browser.newContext({ ...contextOptions, colorScheme, bypassCSP: true });
    const guest = await context.newPage();
    await member.goto("/settings/profile");
    for (const path of ["/sign-in", "/sign-up"]) {
      await guest.goto(path);
      expect((await new AxeBuilder({ page: guest }).analyze()).violations).toEqual([]);
    }
    expect((await new AxeBuilder({ page: member }).analyze()).violations).toEqual([]);
    await context.close();
  });

/** Fills the sign-in form and sends it. */
async function signIn(page: Page, identifier: string, password: string): Promise<void> {
  await page.getByLabel("Email or username").fill(identifier);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
