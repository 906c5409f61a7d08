import { expect } from "@playwright/test";
import { makeGig } from "@/lib/testing/gigs";
import { makeReview } from "@/lib/testing/reviews";
import { test } from "./fixtures";

test("what others say is read by anybody, a page at a time, once it is revealed", async ({
  people,
  browserOf,
  page,
}) => {
  const { salma, youssef } = people;
  const [gig, plain] = await Promise.all([makeGig(salma, "A sign for a café"), makeGig(salma, "A card")]);
  const start = Date.parse("2026-11-20T10:00:00.000Z");
  for (let n = 1; n <= 7; n += 1) {
    const options = { stars: n === 7 ? 3 : 5, body: `review ${n}`, revealedAt: new Date(start + n), gigId: gig.id };
    await makeReview(youssef, salma, options);
  }
  await makeReview(youssef, salma, { stars: 1, body: "sealed words", revealedAt: null, gigId: gig.id });

  for (const path of [`/u/${salma.username}`, gig.path]) {
    await page.goto(path);
    await page.getByRole("link", { name: "4.7 out of 5, 7 reviews" }).first().click();
    const reviews = page.getByRole("list", { name: "What others say" }).getByRole("listitem");
    await expect(reviews).toHaveCount(6);
    await expect(reviews.first()).toContainText("3 out of 5 stars");
    await expect(reviews.first()).toContainText("review 7");
    await page.getByRole("link", { name: "Show more" }).click();
    await expect(reviews).toHaveText([/review 1/]);
    await expect(page.getByRole("heading", { name: "Reviews" })).toBeInViewport();
    await page.getByRole("link", { name: "Back to the newest" }).click();
    await expect(reviews).toHaveCount(6);
  }
  await page.goto(plain.path);
  await expect(page.getByText("No reviews yet")).toBeVisible();

  const author = await browserOf(youssef);
  await author.goto(`/u/${salma.username}`);
  await expect(author.getByText("review 7")).toBeVisible();
  await expect(author.getByText("sealed words")).toHaveCount(0);
});
