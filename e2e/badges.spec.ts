import { expect, type Page } from "@playwright/test";
import { makePerson } from "@/lib/testing/people";
import { live, say, test } from "./fixtures";
import { longTalk } from "./history";

/** What the tab's icon says; nothing where it is the plain one. */
async function iconMark(page: Page): Promise<string> {
  const hrefs = await page
    .locator("link[rel~='icon']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  return hrefs.map((href) => /<text[^>]*>(.*)<\/text>/.exec(decodeURIComponent(href ?? ""))?.[1] ?? "").join();
}

function headerBadge(page: Page) {
  return page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /^Inbox/ });
}

async function expectBadges(page: Page, count: number, title: string): Promise<void> {
  await expect(page).toHaveTitle(`${count ? `(${count}) ` : ""}${title} · Khedma Market`);
  await expect(headerBadge(page)).toHaveAccessibleName(
    count ? `Inbox ${count} unread message${count > 1 ? "s" : ""}` : "Inbox",
  );
  await expect.poll(() => iconMark(page)).toBe(count ? String(count) : "");
}

test("title, icon and header count alike in every tab, live and from page to page", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const claire = await makePerson("Claire Dubois");
  const page = await browserOf(salma);
  await page.goto("/inbox");
  const other = await page.context().newPage();
  await other.goto("/gigs");
  await live(page);
  await expectBadges(page, 0, "Inbox");
  await say(youssef, salma, "one");
  await expectBadges(page, 1, "Inbox");
  await say(youssef, salma, "two");
  const conversationId = await say(claire, salma, "three");
  await expectBadges(page, 3, "Inbox");
  await expectBadges(other, 3, "Gigs");

  const rows = page.getByRole("list", { name: "Conversations" }).getByRole("listitem");
  await expect(rows.filter({ hasText: "Youssef" })).toContainText("2 unread messages");
  await expect(rows.filter({ hasText: "Claire" })).toContainText("1 unread message");

  await other.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Jobs" }).click();
  await expectBadges(other, 3, "Jobs");

  await page.request.patch(`/api/v1/conversations/${conversationId}`, {
    data: { muted: true },
    headers: { origin: new URL(page.url()).origin },
  });
  await expectBadges(page, 2, "Inbox");
  await rows.filter({ hasText: "Youssef" }).getByRole("link").click();
  await expectBadges(page, 0, "Youssef Amrani");
  await expectBadges(other, 0, "Jobs");
});

test("beyond what there is room for, there is more", async ({ people, browserOf }) => {
  await longTalk(people, 120, { unread: 100 });
  const page = await browserOf(people.salma);
  await page.goto("/inbox");
  await expect(page).toHaveTitle("(99+) Inbox · Khedma Market");
  await expect(headerBadge(page)).toHaveAccessibleName("Inbox 100 unread messages");
  await expect(headerBadge(page)).toContainText("99+");
  await expect.poll(() => iconMark(page)).toBe("9+");
});
