import { expect } from "@playwright/test";
import { unsendMessage } from "@/lib/messages/change";
import { listMessages } from "@/lib/messages/queries";
import { makeGig } from "@/lib/testing/gigs";
import { makeJob } from "@/lib/testing/jobs";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { attach, blob } from "./files";
import { bodies, live, say, test } from "./fixtures";
import { PHONE, results, searchbox } from "./searching";

test("finds people, messages, files and orders, each in its group, as one types", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  await makeOrder(youssef, salma);
  const conversationId = await say(youssef, salma, "Here is what we need the logo for");
  const page = await browserOf(salma);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  await attach(page, blob("logo-final.bin"));
  await page.getByRole("button", { name: "Send", exact: true }).click();
  // Sent, which alone can be found: on its way it stands there as well.
  await expect(page.getByRole("log").locator("article").getByText("logo-final.bin").first()).toBeVisible();
  await page.goto("/inbox");
  await live(page);
  await searchbox(page).pressSequentially("LOGO");
  await expect(results(page, "Messages")).toHaveText([/what we need the logo for/]);
  await expect(results(page, "Files")).toHaveText([/logo-final\.bin/]);
  await expect(results(page, "Orders")).toHaveText([/A logo in Arabic and Latin.*Placed.*Youssef Amrani.*850/s]);
  await expect(results(page, "Messages").locator("mark")).toHaveText("logo");
  await expect(page.locator("[data-count]")).toHaveText("1 message, 1 file, and 1 order");
  await expect(page).toHaveURL(/\/inbox\/search\?q=LOGO$/);
  await searchbox(page).fill("amrani");
  await expect(results(page, "People")).toHaveText([/Youssef Amrani/]);
  await expect(results(page, "People").locator("mark")).toHaveText("Amrani");
  await results(page, "People").click();
  await expect(page.getByRole("log").getByText("what we need the logo for")).toBeVisible();
});

const FOLDINGS = [
  { typed: "cafe", said: "On se voit au Café Clock", marked: "Café" },
  { typed: "CAFÉ", said: "the cafe is closed", marked: "cafe" },
  { typed: "مرحبا", said: "مَرْحَبًا بك فـي مـرحـبـا", marked: "مَرْحَبًا" },
  { typed: "احمد", said: "سلّم لي على أحمد", marked: "أحمد" },
  { typed: "0612", said: "هاتفي ٠٦١٢٣٤", marked: "٠٦١٢" },
  { typed: "مكتبه", said: "نتلاقاو قدام المكتبة ديال النور", marked: "المكتبة" },
];

for (const { typed, said, marked } of FOLDINGS) {
  test(`"${typed}" finds "${said}"`, async ({ people, browserOf }) => {
    const { salma, youssef } = people;
    await say(youssef, salma, said);
    await say(youssef, salma, "something else altogether");
    const page = await browserOf(salma);
    await page.goto("/inbox");
    await live(page);
    await searchbox(page).fill(typed);
    await expect(results(page, "Messages")).toHaveCount(1);
    await expect(results(page, "Messages").locator("mark").first()).toHaveText(marked);
  });
}

test("what is mistyped, and Darija in Latin letters, finds what was meant", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  await say(youssef, salma, "The invoice is attached");
  await say(youssef, salma, "علاش تعطلتي؟");
  const page = await browserOf(salma);
  await page.goto("/inbox");
  await live(page);
  await searchbox(page).fill("invioce");
  await expect(results(page, "Messages").locator("mark")).toHaveText("invoice");
  await searchbox(page).fill("3lach");
  await expect(results(page, "Messages").locator("mark")).toHaveText("علاش");
});

test("never shows what is somebody else's", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const claire = await makePerson("Claire Dubois");
  await say(youssef, claire, "the secret word is tamarind");
  await say(youssef, salma, "tamarind tea for you");
  const page = await browserOf(salma);
  await page.goto("/inbox");
  await live(page);
  await searchbox(page).fill("tamarind");
  await expect(results(page)).toHaveText([/tamarind tea/]);
  await searchbox(page).fill("secret");
  await expect(page.getByRole("heading", { name: "Nothing found for “secret”" })).toBeVisible();
  await searchbox(page).fill("Claire");
  await expect(page.getByRole("heading", { name: "Nothing found for “Claire”" })).toBeVisible();
});

test("what is unsent vanishes from the results at once", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  await say(youssef, salma, "saffron for the first");
  const conversationId = await say(youssef, salma, "saffron for the second");
  const page = await browserOf(salma);
  await page.goto("/inbox/search?q=saffron");
  await live(page);
  await expect(results(page, "Messages")).toHaveCount(2);
  const { items } = await listMessages(youssef, { conversationId, limit: 10 });
  await unsendMessage(youssef, { messageId: items[1]?.id ?? "" });
  await expect(results(page, "Messages")).toHaveText([/saffron for the first/]);
  await page.reload();
  await expect(results(page, "Messages")).toHaveText([/saffron for the first/]);
});

test("an answer that comes late does not take the place of a newer one", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  await say(youssef, salma, "mint is green");
  await say(youssef, salma, "mint tea is hot");
  const page = await browserOf(salma);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(/api\/v1\/search\?q=mint$/, async (route) => {
    const answer = await route.fetch();
    await released;
    // Whoever asked may have given up on it.
    await route.fulfill({ response: answer }).catch(() => {});
  });
  await page.goto("/inbox");
  await live(page);
  const asked = page.waitForRequest(/q=mint$/);
  await searchbox(page).fill("mint");
  await asked;
  await searchbox(page).fill("mint tea");
  await expect(results(page, "Messages")).toHaveText([/mint tea is hot/]);
  release();
  await searchbox(page).fill("mint te");
  await expect(page).toHaveURL(/q=mint\+te$/);
  await expect(results(page, "Messages")).toHaveText([/mint tea is hot/]);
});

test("a search that failed, or has no network, is tried again", async ({ people, browserOf }) => {
  await say(people.youssef, people.salma, "cinnamon");
  const page = await browserOf(people.salma);
  await page.route(/api\/v1\/search/, (route) => route.fulfill({ status: 500, json: {} }));
  await page.goto("/inbox");
  await live(page);
  await searchbox(page).fill("cinnamon");
  await expect(page.getByText("The search could not be completed.")).toBeVisible();
  await page.unroute(/api\/v1\/search/);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(results(page, "Messages")).toHaveText([/cinnamon/]);

  await page.context().setOffline(true);
  await searchbox(page).fill("cinnamo");
  await expect(page.getByText("You are offline. Searching needs a connection.")).toBeVisible();
  // Back in the network, it is asked for without a word.
  await page.context().setOffline(false);
  await expect(results(page, "Messages")).toHaveText([/cinnamon/]);
});

test("Escape, the clear button and the way back lead to the list as it was", async ({ people, browserOf }) => {
  await say(people.youssef, people.salma, "hello there");
  const page = await browserOf(people.salma);
  await page.goto("/inbox?filter=unread");
  await live(page);
  const list = page.getByRole("list", { name: "Conversations" });
  await expect(list).toBeVisible();
  const search = async () => {
    await searchbox(page).pressSequentially("hello");
    await expect(results(page, "Messages")).toHaveCount(1);
    await expect(list).toBeHidden();
  };
  const isBack = async () => {
    await expect(list).toBeVisible();
    await expect(page).toHaveURL(/\/inbox\?filter=unread$/);
    await expect(searchbox(page)).toHaveValue("");
  };
  await search();
  await page.goBack();
  await isBack();
  await search();
  await searchbox(page).press("Escape");
  await isBack();
  await search();
  await page.getByRole("button", { name: "Clear the search" }).click();
  await isBack();
  await expect(searchbox(page)).toBeFocused();
});

test("the list is where one was in it once the search ends", async ({ people, browserOf }) => {
  const others = await Promise.all(Array.from({ length: 30 }, (_, n) => makePerson(`Person ${n}`)));
  for (const other of others) await say(other, people.salma, "hello");
  const page = await browserOf(people.salma);
  await page.goto("/inbox");
  await live(page);
  const list = page.getByRole("list", { name: "Conversations" });
  await list.evaluate((element) => element.parentElement?.scrollTo({ top: 900 }));
  const top = () => list.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await top();
  expect(before).toBeLessThan(-300);
  await searchbox(page).fill("Person 17");
  await expect(results(page, "People").first()).toHaveText(/Person 17/);
  await searchbox(page).press("Escape");
  await expect(list).toBeVisible();
  await expect.poll(top).toBe(before);
});

test("filters are clicked, typed and taken away", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  await say(youssef, salma, "ginger from him");
  await say(salma, youssef, "ginger from her");
  const page = await browserOf(salma);
  await page.goto("/inbox");
  await live(page);
  await searchbox(page).fill("ginger");
  await expect(results(page, "Messages")).toHaveCount(2);
  await page.getByRole("button", { name: "Filters", exact: true }).click();
  await page.getByRole("button", { name: "Me", exact: true }).click();
  await expect(results(page, "Messages")).toHaveText([/You: ginger from her/]);
  await expect(page).toHaveURL(/from=me/);
  await page.getByRole("button", { name: "Remove the filter By me" }).click();
  await expect(results(page, "Messages")).toHaveCount(2);
  await page.getByLabel("Before", { exact: true }).fill("2020-01-31");
  await expect(page.getByRole("heading", { name: "Nothing found with these filters" })).toBeVisible();
  await page.getByRole("button", { name: "Remove the filters" }).click();
  await expect(results(page, "Messages")).toHaveCount(2);

  await searchbox(page).fill("ginger from:them after:2020-01-31");
  await expect(results(page, "Messages")).toHaveText([/ginger from him/]);
  await expect(page.getByRole("button", { name: "Remove the filter Since Jan 31, 2020" })).toBeVisible();
  await page.getByRole("button", { name: "Remove the filter By the other person" }).click();
  await expect(searchbox(page)).toHaveValue("ginger after:2020-01-31");
  await expect(results(page, "Messages")).toHaveCount(2);
  await searchbox(page).fill("ginger has:file");
  await expect(page.getByRole("heading", { name: "Nothing found with these filters" })).toBeVisible();
});

test("what was written about a gig, a job or an order is found by that alone", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  const [gig, job, order] = [await makeGig(salma), await makeJob(youssef), await makeOrder(youssef, salma)];
  await say(youssef, salma, "ginger of the gig", { kind: "gig", id: gig.id });
  await say(youssef, salma, "ginger of the job", { kind: "job", id: job.id });
  await say(youssef, salma, "ginger of the order", { kind: "order", id: order.id });
  const page = await browserOf(salma);
  await page.goto("/inbox");
  await live(page);
  await searchbox(page).fill("ginger");
  await expect(results(page, "Messages")).toHaveCount(3);
  await page.getByRole("button", { name: "Filters", exact: true }).click();
  for (const what of ["gig", "job", "order"]) {
    const article = what === "order" ? "An" : "A";
    await page.getByRole("button", { name: `${article} ${what}`, exact: true }).click();
    await expect(results(page, "Messages")).toHaveText([new RegExp(`ginger of the ${what}`)]);
    await expect(page).toHaveURL(new RegExp(`context=${what}`));
    await page.getByRole("button", { name: `Remove the filter About ${article.toLowerCase()} ${what}` }).click();
    await expect(results(page, "Messages")).toHaveCount(3);
  }
});

test("the keyboard goes through the results, opens one, and finds the way back", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  for (const n of [1, 2, 3]) await say(youssef, salma, `cumin ${n}`);
  const page = await browserOf(salma);
  await page.goto("/inbox");
  await live(page);
  await searchbox(page).fill("cumin");
  await expect(results(page)).toHaveCount(3);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(searchbox(page)).toBeFocused();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("ArrowDown");
  await expect(results(page).nth(2)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/message=1$/);
  await expect(page.locator("[data-seq='1']")).toBeFocused();
  await expect(bodies(page).locator("mark")).toHaveText(["cumin", "cumin", "cumin"]);
  await page.getByRole("link", { name: "Back to results" }).press("Enter");
  await expect(results(page).nth(2)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("list", { name: "Conversations" })).toBeVisible();
});

test("all of one kind is reachable, page by page", async ({ people, browserOf }) => {
  const { salma, youssef } = people;
  for (let n = 1; n <= 50; n += 1) await say(youssef, salma, `paprika ${n}`);
  const page = await browserOf(salma, PHONE);
  await page.goto("/inbox");
  await live(page);
  await searchbox(page).fill("paprika");
  await page.getByRole("button", { name: "Show more messages" }).click();
  await expect(page).toHaveURL(/kind=messages/);
  await expect(async () => {
    await results(page).last().scrollIntoViewIfNeeded();
    await expect(results(page)).toHaveCount(50, { timeout: 1000 });
  }).toPass();
  const texts = await results(page).allInnerTexts();
  expect(new Set(texts.map((text) => /paprika \d+/.exec(text)?.[0])).size).toBe(50);
  await page.getByRole("button", { name: "All results" }).click();
  await expect(page).not.toHaveURL(/kind=/);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(PHONE.viewport.width);
});
