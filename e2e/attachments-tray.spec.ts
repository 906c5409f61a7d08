import { expect, type Page } from "@playwright/test";
import { db } from "@/db/client";
import { blocks } from "@/db/schema/safety";
import { attach, blob, photo, slowDown, tray } from "./files";
import { bodies, test, write } from "./fixtures";
import { meet } from "./meeting";

const MB = 1024 ** 2;

test("a file that the scanner has not judged is asked about again, and not uploaded again", async ({
  people,
  browserOf,
}) => {
  const { page, other } = await meet(people, browserOf);
  const puts: string[] = [];
  await page.route(isPut, async (route) => {
    if (route.request().method() !== "PUT") return route.fallback();
    puts.push(route.request().url());
    const response = await route.fetch();
    const json = await response.json();
    const refused = "This file could not be checked for viruses yet. Please try again in a moment.";
    await route.fulfill({ response, json: { ...json, serverData: { id: json.serverData.id, refused, isHeld: true } } });
  });
  await attach(page, blob("plan.bin"));
  await expect(tray(page).getByText("This file could not be checked for viruses yet.")).toBeVisible();
  await tray(page).getByRole("button", { name: "Retry plan.bin" }).click();
  await expect(tray(page).getByText("Uploaded")).toBeVisible();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(other.getByRole("link", { name: /^plan\.bin/ })).toBeVisible();
  expect(puts).toHaveLength(1);
});

test("a file added while a message is on its way stays in the tray, and goes out with the next one", async ({
  people,
  browserOf,
}) => {
  const { page, other } = await meet(people, browserOf);
  const release = await holdSends(page);
  await attach(page, blob("first.bin"));
  await expect(tray(page).getByText("Uploaded")).toBeVisible();
  await write(page, "the first");
  await expect(page.getByText("Sending…").first()).toBeVisible();
  await attach(page, blob("second.bin"));
  await expect(tray(page).filter({ hasText: "second.bin" }).getByText("Uploaded")).toBeVisible();
  release();
  await expect(other.getByRole("link", { name: /^first\.bin/ })).toBeVisible();
  await expect(tray(page)).toHaveCount(1);
  await expect(tray(page)).toContainText("second.bin");
  await write(page, "the second");
  await expect(bodies(other).last()).toHaveText("the second");
  await expect(other.getByRole("link", { name: /^second\.bin/ })).toHaveCount(1);
  await expect(tray(page)).toHaveCount(0);
});

test("what the server refuses stands at its file, and a message without it goes out", async ({ people, browserOf }) => {
  const { page, other } = await meet(people, browserOf);
  const program = { ...(await photo("holiday.jpg")), buffer: Buffer.from(`MZ${"x".repeat(500)}`) };
  await attach(page, program, blob("plan.bin"));
  await expect(tray(page).getByText(/^This file was refused: it is a program/)).toBeVisible();
  await expect(tray(page).getByRole("button", { name: "Retry holiday.jpg" })).toHaveCount(0);
  await write(page, "my plan");
  await expect(page.getByText("One file could not be uploaded.")).toBeVisible();
  await tray(page).getByRole("button", { name: "Remove holiday.jpg" }).click();
  await expect(bodies(other).last()).toHaveText("my plan");
  await expect(other.getByRole("link", { name: /^plan\.bin/ })).toBeVisible();
  await expect(other.getByText("holiday.jpg")).toHaveCount(0);
});

test("a file whose place in the storage is another's is retried under a new one", async ({ people, browserOf }) => {
  const { page, other } = await meet(people, browserOf);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/uploadthing?")) asked.push(request.postDataJSON().input.attachmentId);
  });
  await page.route(isPut, (route) =>
    route.fulfill({ status: 409, json: { error: "This key belongs to another file" } }),
  );
  await attach(page, blob("plan.bin"));
  await expect(tray(page).getByText("This key belongs to another file")).toBeVisible();
  await page.unrouteAll();
  await tray(page).getByRole("button", { name: "Retry plan.bin" }).click();
  await expect(tray(page).getByText("Uploaded")).toBeVisible();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(other.getByRole("link", { name: /^plan\.bin/ })).toBeVisible();
  expect(new Set(asked).size).toBe(2);
});

test("why no conversation can be opened for a first file is said at that file", async ({ people, browserOf }) => {
  await db.insert(blocks).values({ blockerId: people.youssef.id, blockedId: people.salma.id });
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/new?to=${people.youssef.username}`);
  await attach(page, blob("brief.txt"));
  await expect(tray(page).getByText("You cannot send messages to this person.")).toBeVisible();
  await expect(tray(page).getByRole("button", { name: "Retry brief.txt" })).toHaveCount(0);
});

test("the focus stays in the message when files are cancelled and removed by keyboard", async ({
  people,
  browserOf,
}) => {
  const { page } = await meet(people, browserOf);
  await slowDown(page, 100_000);
  await attach(page, blob("one.bin", 4 * MB), blob("two.bin", 4 * MB));
  await page.getByRole("button", { name: "Cancel one.bin" }).focus();
  await page.keyboard.press("Enter");
  await expect(tray(page)).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Cancel two.bin" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(tray(page)).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Message" })).toBeFocused();
});

test("leaving the page with files that are not sent is asked about", async ({ people, browserOf }) => {
  const { page } = await meet(people, browserOf);
  await attach(page, blob("plan.bin"));
  await expect(tray(page).getByText("Uploaded")).toBeVisible();
  const [question] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  await expect(tray(page)).toHaveCount(1);
});

function isPut({ pathname }: URL): boolean {
  return pathname.startsWith("/api/ut-local/");
}

/** Holds the messages that the page sends back until the answer is called. */
async function holdSends(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(
    ({ pathname }) => pathname.startsWith("/inbox/"),
    async (route) => {
      if (route.request().method() === "POST") await promise;
      await route.fallback();
    },
  );
  return resolve;
}
