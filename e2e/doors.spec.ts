import { expect } from "@playwright/test";
import { db } from "@/db/client";
import { gigQuestions, portfolioItems } from "@/db/schema/marketplace";
import { makeGig } from "@/lib/testing/gigs";
import { makeJob } from "@/lib/testing/jobs";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { bodies, live, say, test, write } from "./fixtures";
import { objections } from "./objections";

test("a client asks about a package before buying, and the freelancer answers below its card", async ({
  browserOf,
}) => {
  const [salma, youssef] = await Promise.all([makePerson("Salma Idrissi", "freelancer"), makePerson("Youssef Amrani")]);
  const gig = await makeGig(salma);
  const client = await browserOf(youssef);
  await client.goto(gig.path);
  await client.getByRole("link", { name: "Ask about this package: Basic" }).click();
  await expect(client).toHaveURL(`/inbox/new?to=${salma.username}&gig=${gig.id}&package=basic`);
  await expect(client.getByRole("region", { name: "About" }).getByText("Basic")).toBeVisible();
  await write(client, "Are the files for the printer included?");
  await expect(client).toHaveURL(/\/inbox\/[0-9a-f-]{36}$/);
  await live(client);

  const freelancer = await browserOf(salma);
  await freelancer.goto("/inbox");
  await freelancer.getByRole("link", { name: /Youssef Amrani/ }).click();
  await expect(bodies(freelancer)).toHaveText(["Are the files for the printer included?"]);
  const log = freelancer.getByRole("log", { name: "Messages" });
  await expect(log.getByRole("link", { name: /A logo in Arabic and Latin.*Basic|Basic.*A logo/ })).toHaveAttribute(
    "href",
    gig.path,
  );
  await write(freelancer, "Yes, as PDF and SVG.");
  await expect(bodies(client)).toHaveText(["Are the files for the printer included?", "Yes, as PDF and SVG."]);
});

test("all doors between two people lead into one conversation", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const [gig, job] = await Promise.all([makeGig(salma), makeJob(salma)]);
  const order = await makeOrder(youssef, salma, { status: "completed" });
  const page = await browserOf(youssef);
  const here = `/inbox/${order.conversationId}`;
  for (const [path, link, query] of [
    [`/u/${salma.username}`, "Contact", ""],
    [gig.path, "Contact", `?gig=${gig.id}`],
    [gig.path, "Ask about this package: Basic", `?gig=${gig.id}&package=basic`],
    [job.path, "Ask a question", `?job=${job.id}`],
    [order.path, "Work together again", `?order=${order.id}`],
  ] as const) {
    await page.goto(path);
    await page.getByRole("link", { name: link, exact: true }).click();
    await expect(page).toHaveURL(here + query);
  }
});

test("a freelancer is told why not to write first, and is led in once the company writes", async ({ browserOf }) => {
  const [salma, atlas] = await Promise.all([
    makePerson("Salma Idrissi", "freelancer"),
    makePerson("Atlas Studio", "company"),
  ]);
  const job = await makeJob(atlas);
  const page = await browserOf(salma);
  await page.goto(job.path);
  await expect(page.getByText("Apply to ask a question")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ask a question" })).toHaveCount(0);
  await page.goto(`/u/${atlas.username}`);
  await page.getByRole("link", { name: "Contact", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Apply first, then talk" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Message" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Translation of a portal/ })).toHaveAttribute("href", job.path);
  expect(await objections(page)).toEqual([]);

  await live(page);
  const conversationId = await say(atlas, salma, "Salam Salma, would you have a look at our portal?");
  await expect(page).toHaveURL(`/inbox/${conversationId}`);
  await write(page, "Gladly.");
  await expect(bodies(page)).toHaveText(["Salam Salma, would you have a look at our portal?", "Gladly."]);
});

test("jobs are narrowed in the address, with a way out where nothing is left", async ({ page }) => {
  const company = await makePerson(`Company ${crypto.randomUUID()}`, "company");
  const city = `Azrou ${company.username}`;
  await makeJob(company, new Date(), { city });
  await makeJob(company, new Date(), { title: "Subtitles for a film" });
  await page.goto(`/jobs?q=${company.name}&budget=1e9&after=mangled`);
  const cards = page.getByRole("main").getByRole("heading", { level: 3 });
  await expect(cards).toHaveText(["Subtitles for a film", "Translation of a portal"]);
  await page.getByRole("combobox", { name: "City" }).selectOption(city);
  await page.getByRole("spinbutton", { name: "Pays at least" }).fill("12000");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(cards).toHaveText(["Translation of a portal"]);
  await page.getByRole("link", { name: "Design", exact: true }).click();
  await expect(page.getByText("No open job here")).toBeVisible();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    ...{ q: company.name, category: "design", city, budget: "12000" },
  });
  await page.getByRole("link", { name: "Clear filters" }).click();
  // Until then the next link still keeps them.
  await expect(page).not.toHaveURL(/city=/);
  await page.getByRole("link", { name: "All", exact: true }).click();
  await expect(cards).toHaveText(["Subtitles for a film", "Translation of a portal"]);
});

test("a gig answers what is asked again and again, and a profile shows work", async ({ people, browserOf }) => {
  const { salma } = people;
  const gig = await makeGig(salma);
  await db.insert(gigQuestions).values([
    { gigId: gig.id, position: 0, question: "Do you work at weekends?", answer: "Never on Fridays." },
    { gigId: gig.id, position: 1, question: "واش كتخدمي بالعربية؟", answer: "إيه." },
  ]);
  const page = await browserOf(people.youssef);
  await page.goto(gig.path);
  await expect(page.getByText("Never on Fridays.")).toBeHidden();
  await page.locator("summary", { hasText: "Do you work at weekends?" }).press("Enter");
  await expect(page.getByText("Never on Fridays.")).toBeVisible();
  expect(await objections(page)).toEqual([]);

  await page.goto(`/u/${salma.username}`);
  await expect(page.getByRole("heading", { name: "Portfolio" })).toHaveCount(0);
  const item = { title: "Dar Kahwa", description: "A sign and a cup.", image: "/covers/design-2.svg" };
  await db.insert(portfolioItems).values({ userId: salma.id, position: 0, ...item });
  await page.reload();
  await expect(page.getByRole("heading", { name: "Dar Kahwa" })).toBeVisible();
  expect(await objections(page)).toEqual([]);
});
