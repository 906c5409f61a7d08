import { expect } from "@playwright/test";
import { makeAccount, PASSWORD } from "@/lib/testing/accounts";
import { test } from "./fixtures";
import { objections } from "./objections";

const NEW_PASSWORD = "another four words";

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
    for (const path of ["/sign-in", "/sign-up"]) {
      await guest.goto(path);
      expect(await objections(guest)).toEqual([]);
    }
    for (const path of ["/settings/profile", "/settings/privacy"]) {
      await member.goto(path);
      expect(await objections(member)).toEqual([]);
    }
    await context.close();
  });
