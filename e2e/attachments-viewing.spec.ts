import { expect, type Page } from "@playwright/test";
import { attach, photo, sendRows, tray } from "./files";
import { live, say, test } from "./fixtures";
import { meet } from "./meeting";

test("a photo that is enlarged beyond its preview is shown as it was sent", async ({ people, browserOf }) => {
  const { page, other } = await meet(people, browserOf);
  const asked = filesAskedBy(other);
  await sendPhoto(page);
  await other.getByRole("button", { name: "Open photo large.jpg" }).click();
  const shown = other.getByRole("dialog", { name: "Photo" }).getByRole("img", { name: "large.jpg" });
  await expect(shown).toHaveJSProperty("naturalWidth", 1600);
  expect(asked.filter((query) => query === "")).toEqual([]);
  await other.keyboard.press("+");
  await other.keyboard.press("+");
  await expect(shown).toHaveJSProperty("naturalWidth", 3200);
  await other.keyboard.press("0");
  await expect(shown).toHaveJSProperty("naturalWidth", 3200);
});

test("a photo that did not load is asked for again: in its place, and looked at", async ({ people, browserOf }) => {
  const { page, other } = await meet(people, browserOf);
  await other.route(
    ({ pathname }) => pathname.startsWith("/api/attachments/"),
    (route) => route.abort(),
  );
  await sendPhoto(page);
  await other.getByRole("button", { name: "Try again to load photo large.jpg" }).click();
  await expect(other.getByRole("button", { name: "Try again to load photo large.jpg" })).toBeFocused();
  await other.unrouteAll();
  await other.getByRole("button", { name: "Try again to load photo large.jpg" }).click();
  const tile = other.getByRole("button", { name: "Open photo large.jpg" });
  await expect(tile.locator("img")).toHaveJSProperty("complete", true);
  await expect(tile.locator("img")).not.toHaveJSProperty("naturalWidth", 0);

  await other.route(
    ({ searchParams }) => searchParams.get("size") === "preview",
    (route) => route.abort(),
  );
  await tile.click();
  const lightbox = other.getByRole("dialog", { name: "Photo" });
  await expect(lightbox.getByRole("alert")).toHaveText("This photo could not be loaded.");
  await other.unrouteAll();
  await lightbox.getByRole("button", { name: "Try again" }).click();
  await expect(lightbox.getByRole("img", { name: "large.jpg" })).toHaveJSProperty("naturalWidth", 1600);
  await expect(lightbox.getByRole("alert")).toHaveCount(0);
  await expect(lightbox.getByRole("button", { name: "Zoom out" })).toBeFocused();
});

test("up to a hundred files are chosen for one download, and it says so", async ({ people, browserOf }) => {
  const conversationId = await say(people.youssef, people.salma, "send me the files");
  for (let n = 0; n < 11; n += 1) await sendRows(people.salma, conversationId, TEN);
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await page.getByRole("button", { name: "Files", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Files of this conversation" });
  const boxes = panel.getByRole("checkbox");
  await panel.getByRole("button", { name: "Select" }).click();
  for (const shown of [30, 60, 90]) {
    await expect(boxes).toHaveCount(shown);
    await panel.getByRole("button", { name: "Show more" }).click();
  }
  await expect(boxes).toHaveCount(110);
  await boxes.evaluateAll(async (all) => {
    for (const box of all.slice(0, 100)) {
      if (box instanceof HTMLInputElement) box.click();
      // A press is taken in before the next one, as any person's.
      await new Promise(requestAnimationFrame);
    }
  });
  await expect(panel.getByRole("status")).toHaveText(/^Up to 100 files fit into one download\./);
  await expect(panel.getByRole("link", { name: "Download 100 files" })).toBeVisible();
  await expect(boxes.nth(100)).toBeDisabled();
  await boxes.first().uncheck();
  await expect(panel.getByRole("status")).toBeEmpty();
  await expect(boxes.nth(100)).toBeEnabled();
});

const TEN = Array.from({ length: 10 }, (_, n) => `${n}.txt`);

/** A photo larger than its preview, from the page's conversation. */
async function sendPhoto(page: Page): Promise<void> {
  await attach(page, await photo("large.jpg", 3200, 2400));
  await expect(tray(page).getByText("Uploaded")).toBeVisible();
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

/** The queries with which the page asks for files from now on. */
function filesAskedBy(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith("/api/attachments/")) asked.push(search);
  });
  return asked;
}
