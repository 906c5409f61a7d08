import { expect } from "@playwright/test";
import { makePerson } from "@/lib/testing/people";
import { bodies, live, say, talk, test, write } from "./fixtures";
import { longTalk, makeFindable } from "./history";
import { objections } from "./objections";
import { marks, PHONE, results, searchbox } from "./searching";

test("a result opens in the middle of what was said around it, marked, beside the other results", async ({
  people,
  browserOf,
}) => {
  const { salma, youssef } = people;
  const claire = await makePerson("Claire Dubois");
  await say(youssef, salma, "Look at https://example.com/turmeric or `turmeric()` — turmeric, TURMÉRIC!");
  const conversationId = await talk(people, 40);
  await say(claire, salma, "turmeric from Claire");
  const page = await browserOf(salma);
  await page.goto("/inbox");
  await live(page);
  await searchbox(page).fill("turmeric");
  await results(page, "Messages").filter({ hasText: "Youssef" }).click();
  await expect(page).toHaveURL(new RegExp(`/inbox/${conversationId}\\?.*message=1`));
  await expect(page.locator("[data-seq='1']")).toBeInViewport();
  await expect(marks(page)).toHaveText(["turmeric", "turmeric", "turmeric", "TURMÉRIC"]);
  await expect(bodies(page).getByRole("link")).toHaveAttribute("href", "https://example.com/turmeric");
  await expect(results(page, "Messages")).toHaveCount(2);
  await expect(results(page, "Messages").filter({ hasText: "Youssef" })).toHaveAttribute("aria-current", "page");

  await results(page, "Messages").filter({ hasText: "Claire" }).click();
  await expect(marks(page)).toHaveText(["turmeric"]);
  await page.getByRole("button", { name: "Clear the search" }).click();
  await expect(marks(page)).toHaveCount(0);
  await expect(bodies(page)).toHaveText(["turmeric from Claire"]);
  await expect(page.getByRole("list", { name: "Conversations" })).toBeVisible();
});

test("on a phone one comes back to the results, where one was in them", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  for (let n = 1; n <= 45; n += 1) await say(youssef, salma, `fennel ${n}`);
  const page = await browserOf(salma, PHONE);
  await page.goto("/inbox/search?q=fennel&kind=messages");
  await live(page);
  await expect(searchbox(page)).toHaveValue("fennel");
  const hit = results(page).filter({ hasText: "fennel 12" });
  await expect(async () => {
    await results(page).last().scrollIntoViewIfNeeded();
    await expect(hit).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  await hit.scrollIntoViewIfNeeded();
  const top = () => hit.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await hit.click();
  await expect(page.locator("[data-seq='12']")).toBeInViewport();
  await expect(marks(page).first()).toBeVisible();
  await expect(results(page).first()).toBeHidden();
  await page.getByRole("link", { name: "Back to results" }).click();
  await expect(hit).toBeFocused();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  await page.goBack();
  await page.goBack();
  await expect(hit).toBeFocused();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});

test("within a conversation one goes from match to match through all of its history", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const conversationId = await longTalk(people, 130);
  await makeFindable(conversationId);
  const page = await browserOf(salma);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  const opener = page.getByRole("button", { name: "Search in this conversation" });
  await opener.click();
  const bar = page.getByRole("searchbox", { name: "Search in this conversation" });
  await expect(bar).toBeFocused();
  await bar.fill("messag");
  const place = page.locator("[data-thread-search] [role=status]");
  await expect(place).toHaveText("1 of 50+");
  const found = page.locator("[data-found]");
  await expect(found).toHaveAttribute("data-seq", "130");
  await expect(found.locator("mark")).toHaveText("messag");
  // Over what was loaded, and beyond what the first answer knew of.
  for (let n = 2; n <= 60; n += 1) {
    await page.keyboard.press("Enter");
    await expect(place).toContainText(`${n} of`);
  }
  await expect(found).toHaveAttribute("data-seq", "71");
  await expect(found).toBeInViewport();
  await expect(bar).toBeFocused();
  await page.keyboard.press("Shift+Enter");
  await expect(found).toHaveAttribute("data-seq", "72");
  await page.getByRole("button", { name: "Previous match" }).click();
  await expect(found).toHaveAttribute("data-seq", "71");
  await page.getByRole("button", { name: "Next match" }).click();
  await expect(found).toHaveAttribute("data-seq", "72");

  await bar.fill("message 7");
  await expect(found).toHaveAttribute("data-seq", /^(7|7\d)$/);
  await bar.fill("nowhere to be found");
  await expect(place).toHaveText("No matches");
  await expect(marks(page)).toHaveCount(0);
  await bar.fill("message");
  await expect(marks(page).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  await expect(marks(page)).toHaveCount(0);
  await expect(found).toHaveCount(0);
  await write(page, "done");
  await expect(bodies(page).last()).toHaveText("done");
  await say(youssef, salma, "ok");
  await expect(bodies(page).last()).toHaveText("ok");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`results, filters, an opened one and the bar stand up to axe in the ${colorScheme}`, async ({
    people,
    browserOf,
  }) => {
    await say(people.youssef, people.salma, "coriander, السمن، and https://example.com/coriander");
    const page = await browserOf(people.salma, { colorScheme });
    const check = async () => {
      expect(await objections(page)).toEqual([]);
    };
    await page.goto("/inbox/search?q=coriander&from=them");
    await live(page);
    await expect(results(page, "Messages")).toHaveCount(1);
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    await check();
    await results(page, "Messages").click();
    await expect(marks(page)).toHaveCount(2);
    await page.getByRole("button", { name: "Search in this conversation" }).click();
    await page.getByRole("searchbox", { name: "Search in this conversation" }).fill("coriander");
    await expect(page.locator("[data-found]")).toHaveCount(1);
    await check();
    await page.goto("/inbox/search?q=nothinglikethis");
    await expect(page.getByRole("heading", { name: /Nothing found/ })).toBeVisible();
    await check();
  });
}
