import { expect, type Page } from "@playwright/test";
import { MAX_NAME_LENGTH } from "@/lib/auth/rules";
import { makeGig } from "@/lib/testing/gigs";
import { makeJob } from "@/lib/testing/jobs";
import { makePerson } from "@/lib/testing/people";
import { LONG_WORD, test } from "./fixtures";
import { objections } from "./objections";

/** Goes to a page and answers what of it breaks the rules of accessibility, as sentences. */
async function accessibilityFaults(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  // The skeleton of a list has no title; what counts is the page that takes its place.
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return objections(page);
}

test("a visitor finds a gig and is led to its seller", async ({ page, people }) => {
  const gig = await makeGig(people.salma, `Sign painting ${people.salma.username}`);
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Search gigs" }).fill(people.salma.username);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(/\/gigs\?q=/);
  await page.getByRole("link", { name: /Sign painting/ }).click();
  await expect(page).toHaveURL(gig.path);
  await expect(page.getByRole("heading", { name: "About the seller" })).toBeVisible();
  await expect(page.getByText("850 MAD").first()).toBeVisible();
  await page.getByRole("link", { name: "Contact", exact: true }).click();
  await expect(page).toHaveURL(`/inbox/new?to=${people.salma.username}&gig=${gig.id}`);
});

test("profiles and jobs lead to the composer too", async ({ page, people }) => {
  const { username } = people.salma;
  const job = await makeJob(people.salma);
  await page.goto(`/u/${username}`);
  await expect(page.getByRole("link", { name: "Contact", exact: true })).toHaveAttribute(
    "href",
    `/inbox/new?to=${username}`,
  );
  await page.getByRole("link", { name: "Translation of a portal" }).click();
  await expect(page).toHaveURL(job.path);
  await expect(page.getByText("9,000 to 12,000 MAD")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ask a question", exact: true })).toHaveAttribute(
    "href",
    `/inbox/new?to=${username}&job=${job.id}`,
  );
});

test("nobody is asked to contact themselves", async ({ people, browserOf }) => {
  const [gig, job] = await Promise.all([makeGig(people.salma), makeJob(people.salma)]);
  const page = await browserOf(people.salma);
  for (const [path, words] of [
    [gig.path, "This is your gig"],
    [job.path, "This is your job"],
    [`/u/${people.salma.username}`, "This is how others see you"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole("link", { name: /^(Contact|Ask )/ })).toHaveCount(0);
  }
});

test("a draft is not found by anybody but its seller", async ({ page, people, browserOf }) => {
  const gig = await makeGig(people.salma, "Not yet", null);
  const [seller, other] = await Promise.all([browserOf(people.salma), browserOf(people.youssef)]);
  for (const stranger of [page, other]) {
    expect((await stranger.goto(gig.path))?.status()).toBe(404);
    await expect(stranger.getByText("Not yet")).toHaveCount(0);
  }
  expect((await seller.goto(gig.path))?.status()).toBe(200);
  await expect(seller.getByText("nobody else can see it")).toBeVisible();
});

test("a list goes on where it ended, and says when nothing is found", async ({ page, people }) => {
  const { username } = people.salma;
  for (let n = 1; n <= 13; n += 1) await makeGig(people.salma, `Rug ${n} of ${username}`);
  await page.goto(`/gigs?q=${username}`);
  const cards = page.getByRole("main").getByRole("heading", { level: 3 });
  await expect(cards).toHaveCount(12);
  await page.getByRole("link", { name: "Show more" }).click();
  await expect(cards).toHaveText([`Rug 1 of ${username}`]);
  await page.getByRole("link", { name: "Back to the newest" }).click();
  await expect(cards).toHaveCount(12);
  await page.goto("/gigs?q=nothing-is-called-this&after=mangled");
  await expect(page.getByText("No gig found")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every page can be used by everybody in ${colorScheme}, and names no e-mail`, async ({ page }) => {
    const person = await makePerson("سارة المنصوري");
    const [gig, job] = await Promise.all([makeGig(person), makeJob(person)]);
    await page.emulateMedia({ colorScheme });
    const faults: string[] = [];
    for (const path of ["/", "/gigs", "/gigs?q=zzzzzz", gig.path, "/jobs", job.path, `/u/${person.username}`]) {
      faults.push(...(await accessibilityFaults(page, path)));
      expect(await page.content()).not.toContain("@mail.test");
    }
    expect(faults).toEqual([]);
  });
}

test("a phone needs no sideways scrolling, however long a word is", async ({ page }) => {
  const person = await makePerson(LONG_WORD.slice(0, MAX_NAME_LENGTH));
  const fields = { title: LONG_WORD, description: LONG_WORD, city: LONG_WORD, skills: [LONG_WORD, "Glossaries"] };
  const [gig, job] = await Promise.all([makeGig(person, LONG_WORD), makeJob(person, new Date(), fields)]);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/", "/gigs", gig.path, "/jobs", job.path, `/u/${person.username}`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(excess, path).toBeLessThanOrEqual(0);
  }
});
