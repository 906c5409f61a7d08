import { expect, type Page } from "@playwright/test";
import { saveDraft } from "@/lib/inbox/save-draft";
import { unsendMessage } from "@/lib/messages/change";
import { listMessages } from "@/lib/messages/queries";
import { addSavedReply } from "@/lib/messages/saved-replies";
import { makeGig } from "@/lib/testing/gigs";
import { makePerson } from "@/lib/testing/people";
import { attach, blob, tray } from "./files";
import { bodies, live, say, test } from "./fixtures";
import { objections } from "./objections";

const field = (page: Page) => page.getByRole("textbox", { name: "Message" });
const row = (page: Page) => page.getByRole("list", { name: "Conversations" }).getByRole("link").first();

test("a draft follows its writer to another device, into the list, and goes with the message", async ({
  people,
  browserOf,
}) => {
  const id = await say(people.youssef, people.salma, "How much is a logo?");
  const [desk, phone, other] = await Promise.all([
    browserOf(people.salma),
    browserOf(people.salma),
    browserOf(people.youssef),
  ]);
  await Promise.all([desk.goto(`/inbox/${id}`), phone.goto(`/inbox/${id}`), other.goto("/inbox")]);
  await Promise.all([live(desk), live(phone), live(other)]);
  await field(desk).pressSequentially("850 dirhams, and");
  await expect(field(phone)).toHaveValue("850 dirhams, and");
  await expect(row(phone)).toContainText("Draft: 850 dirhams, and");
  await expect(row(desk)).toContainText("Draft: 850 dirhams, and");

  // It is gone on from there, and comes back; the other person sees nothing of it.
  await field(phone).press("End");
  await field(phone).pressSequentially(" three days");
  await expect(field(desk)).toHaveValue("850 dirhams, and three days");
  await expect(row(other)).not.toContainText("Draft");

  await field(desk).press("Enter");
  await expect(bodies(other)).toHaveCount(0);
  await expect(row(other)).toContainText("850 dirhams, and three days");
  await expect(field(phone)).toHaveValue("");
  for (const page of [desk, phone]) await expect(row(page)).toContainText("You: 850 dirhams, and three days");
  await phone.reload();
  await expect(bodies(phone)).toHaveText(["How much is a logo?", "850 dirhams, and three days"]);
  await expect(field(phone)).toHaveValue("");
});

test("what was written elsewhere before the code that hears of it had come is there with it", async ({
  people,
  browserOf,
}) => {
  const id = await say(people.youssef, people.salma, "hello");
  const phone = await browserOf(people.salma);
  const code = Promise.withResolvers<void>();
  await phone.route(/\/_next\/static\/.*\.js/, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes("/draft`")) await code.promise;
    await route.fulfill({ response });
  });
  await phone.goto(`/inbox/${id}`);
  await live(phone);
  await saveDraft(people.salma, { conversationId: id, body: "at the desk", attachmentIds: [], version: 0 });
  await expect(row(phone)).toContainText("Draft: at the desk");
  await expect(field(phone)).toHaveValue("");
  code.resolve();
  await expect(field(phone)).toHaveValue("at the desk");
  // What is fetched ahead may still be on its way.
  await phone.unrouteAll({ behavior: "ignoreErrors" });
});

test("a draft goes with the confirmed message, and not before", async ({ people, browserOf }) => {
  const id = await say(people.youssef, people.salma, "hello");
  const [desk, phone] = await Promise.all([browserOf(people.salma), browserOf(people.salma)]);
  await Promise.all([desk.goto(`/inbox/${id}`), phone.goto(`/inbox/${id}`)]);
  await Promise.all([live(desk), live(phone)]);
  await field(desk).fill("on its way");
  await expect(field(phone)).toHaveValue("on its way");
  await desk.context().setOffline(true);
  await field(desk).press("Enter");
  await expect(field(desk)).toHaveValue("");
  await expect(desk.getByRole("log").getByText("Waiting for network")).toBeVisible();
  await phone.reload();
  await expect(field(phone)).toHaveValue("on its way");

  await desk.context().setOffline(false);
  await expect(bodies(phone)).toHaveText(["hello", "on its way"]);
  await expect(field(phone)).toHaveValue("");
  await expect(row(desk)).toContainText("You: on its way");
  await desk.reload();
  await expect(field(desk)).toHaveValue("");
});

test("a draft shows at once that what it answers was unsent", async ({ people, browserOf }) => {
  const id = await say(people.youssef, people.salma, "my secret");
  const asked = (await listMessages(people.salma, { conversationId: id, limit: 1 })).items[0]?.id ?? "";
  await saveDraft(people.salma, { conversationId: id, body: "", replyToId: asked, attachmentIds: [], version: 0 });
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${id}`);
  await live(page);
  const quote = page.getByRole("region", { name: "Answering" });
  await expect(quote).toContainText("my secret");
  await unsendMessage(people.youssef, { messageId: asked });
  await expect(quote).not.toContainText("my secret");
  await expect(quote).toBeVisible();
  // Escape in the composer gives the answer up, on the server too.
  await field(page).press("Escape");
  await expect(quote).toHaveCount(0);
  await page.reload();
  await expect(field(page)).toBeVisible();
  await expect(quote).toHaveCount(0);
});

test("what is typed on two devices at once is kept, both of it", async ({ people, browserOf }) => {
  const id = await say(people.youssef, people.salma, "hello");
  const [desk, phone] = await Promise.all([browserOf(people.salma), browserOf(people.salma)]);
  await Promise.all([desk.goto(`/inbox/${id}`), phone.goto(`/inbox/${id}`)]);
  await Promise.all([live(desk), live(phone)]);
  await phone.context().setOffline(true);
  await field(phone).fill("typed in the train");
  await field(desk).fill("typed at home");
  await expect(row(desk)).toContainText("Draft: typed at home");
  await phone.context().setOffline(false);
  await expect(field(phone)).toHaveValue("typed in the train\n\ntyped at home");
  await expect(field(desk)).toHaveValue("typed in the train\n\ntyped at home");
});

test("a crash right after a word keeps the word, and a closed tab tells the server still", async ({
  people,
  browserOf,
}) => {
  const id = await say(people.youssef, people.salma, "hello");
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${id}`);
  // Without the server: what a crash leaves is in this browser.
  await page.route("**/draft", (route) => route.abort());
  await field(page).fill("not a word lost");
  await page.reload();
  await expect(field(page)).toHaveValue("not a word lost");
  await page.unroute("**/draft");
  const kept = async () => (await (await page.request.get(`/api/v1/conversations/${id}/draft`)).json()).body;
  // A tab that is closed counts on what it has sent before, and that must not be what was kept from the server.
  const back = () => page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect.poll(() => back().then(kept)).toBe("not a word lost");
  await field(page).pressSequentially("!");
  await page.goto("/gigs");
  await expect.poll(kept).toBe("not a word lost!");
  const phone = await browserOf(people.salma);
  await phone.goto(`/inbox/${id}`);
  await expect(field(phone)).toHaveValue("not a word lost!");
});

test("a draft keeps its quote and its finished files over a reload and on another device", async ({
  people,
  browserOf,
}) => {
  const id = await say(people.youssef, people.salma, "Which colours?");
  const [desk, phone] = await Promise.all([browserOf(people.salma), browserOf(people.salma)]);
  const asked = (await listMessages(people.salma, { conversationId: id, limit: 1 })).items[0]?.id;
  await saveDraft(people.salma, { conversationId: id, body: "", replyToId: asked, attachmentIds: [], version: 0 });
  await desk.goto(`/inbox/${id}`);
  await live(desk);
  await attach(desk, blob("colours.txt", 1_000));
  await expect(tray(desk).getByText("Uploaded")).toHaveCount(1);
  await field(desk).fill("These");
  await expect(row(desk)).toContainText("Draft: These");
  await phone.goto(`/inbox/${id}`);
  for (const page of [desk, phone]) {
    await page.reload();
    await expect(field(page)).toHaveValue("These");
    await expect(tray(page)).toContainText("colours.txt");
    await expect(page.getByRole("region", { name: "Answering" })).toContainText("Which colours?");
  }
  await phone.getByRole("button", { name: "Remove colours.txt" }).click();
  await expect(tray(desk)).toHaveCount(0);
  await field(phone).press("Enter");
  await expect(bodies(phone)).toHaveText(["Which colours?", "These"]);
  await expect(field(desk)).toHaveValue("");
  await expect(desk.getByRole("region", { name: "Answering" })).toHaveCount(0);
});

test("an emoji is found by name, picked by keyboard and stands at the caret, all from our own address", async ({
  people,
  browserOf,
}) => {
  const id = await say(people.youssef, people.salma, "hello");
  const page = await browserOf(people.salma);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  const refused: string[] = [];
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  await page.goto(`/inbox/${id}`);
  await field(page).fill("good  idea");
  await field(page).press("Home");
  for (let n = 0; n < 5; n += 1) await field(page).press("ArrowRight");
  await page.getByRole("button", { name: "Emoji" }).click();
  const search = page.getByRole("dialog", { name: "Emoji" }).getByRole("searchbox");
  await expect(search).toBeFocused();
  await search.fill("light bulb");
  await expect(page.getByRole("gridcell", { name: "Light bulb" })).toBeVisible();
  await search.press("Enter");
  await expect(field(page)).toHaveValue("good 💡 idea");
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole("dialog", { name: "Emoji" })).toHaveCount(0);
  expect(new Set(asked).size).toBe(1);
  expect(refused).toEqual([]);

  await page.getByRole("button", { name: "Emoji" }).click();
  await expect(search).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeFocused();
});

test("“/” finds a saved reply, and fills in whom one writes to and about what", async ({ people, browserOf }) => {
  const gig = await makeGig(people.salma);
  const id = await say(people.youssef, people.salma, "hello");
  const other = await makePerson("Somebody Else");
  await addSavedReply(other, { name: "Secret", language: "en", body: "not for you" });
  await addSavedReply(people.salma, { name: "Thanks", language: "en", body: "Thank you, {name}[, about {gig}]!" });
  await addSavedReply(people.salma, { name: "Thé", language: "fr", body: "Un thé, {name} ?" });
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${id}?gig=${gig.id}`);
  const options = page.getByRole("listbox", { name: "Saved replies" }).getByRole("option");
  await field(page).pressSequentially("/th");
  await expect(options).toHaveCount(2);
  await expect(page.getByText("Secret")).toHaveCount(0);
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await field(page).press("ArrowDown");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await field(page).press("ArrowDown");
  await field(page).press("Enter");
  await expect(field(page)).toHaveValue("Thank you, Youssef Amrani, about A logo in Arabic and Latin!");
  await expect(bodies(page)).toHaveText(["hello"]);
  await field(page).press("Enter");
  await expect(bodies(page)).toHaveText(["hello", "Thank you, Youssef Amrani, about A logo in Arabic and Latin!"]);

  // Escape leaves what was typed, which is then text like any other; the button offers them in the middle of a text.
  await field(page).fill("/the");
  await expect(options).toHaveCount(1);
  await field(page).press("Escape");
  await expect(options).toHaveCount(0);
  await expect(field(page)).toHaveValue("/the");
  await field(page).fill("First: ");
  await page.getByRole("button", { name: "Saved replies" }).click();
  await options.filter({ hasText: "Thé" }).click();
  await expect(field(page)).toHaveValue("First: Un thé, Youssef Amrani ?");
  await expect(field(page)).toBeFocused();
});

test("saved replies are suggested, added, changed, thrown away and brought back", async ({ people, browserOf }) => {
  const page = await browserOf(people.salma);
  await page.goto("/settings/profile");
  await page.getByRole("link", { name: "Saved replies" }).click();
  await page.getByRole("button", { name: "Add “Merci”" }).click();
  await expect(page.getByText("One saved reply")).toBeVisible();
  await page.getByRole("button", { name: "Edit “Merci”" }).click();
  await page.getByLabel("Text").fill("Merci {name} !");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Merci {name} !")).toBeVisible();

  await page.getByRole("button", { name: "Add in French" }).click();
  await page.getByLabel("Name").fill("Merci");
  await page.getByLabel("Text").fill("Encore");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").first()).toHaveText(
    "You already have a saved reply with this name in this language.",
  );
  await page.getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("button", { name: "Delete “Merci”" }).click();
  await expect(page.getByText("Merci {name} !")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Merci {name} !")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Merci {name} !")).toBeVisible();
});

test("Enter makes a line and Ctrl with it sends, for who has chosen that, on every device", async ({
  people,
  browserOf,
}) => {
  const id = await say(people.youssef, people.salma, "hello");
  const [desk, laptop] = await Promise.all([browserOf(people.salma), browserOf(people.salma)]);
  await desk.goto("/settings/messages");
  await desk.getByRole("radio", { name: /^Ctrl and Enter sends/ }).check();
  await expect(desk.getByText("Saved.")).toBeVisible();
  await laptop.goto(`/inbox/${id}`);
  await expect(
    laptop.getByText("Ctrl and Enter sends (on a Mac, Command and Enter), Enter starts a new line."),
  ).toBeVisible();
  await field(laptop).pressSequentially("one");
  await field(laptop).press("Enter");
  await field(laptop).pressSequentially("two");
  await expect(field(laptop)).toHaveValue("one\ntwo");
  await field(laptop).press("Control+Enter");
  await expect(bodies(laptop)).toHaveText(["hello", "one\ntwo"]);
});

test("Up in an empty composer edits what one said last, and Escape gives that up", async ({ people, browserOf }) => {
  const id = await say(people.salma, people.youssef, "my last wrods");
  await say(people.youssef, people.salma, "theirs");
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${id}`);
  await field(page).fill("not empty");
  await field(page).press("ArrowUp");
  await expect(page.getByRole("textbox", { name: "Edit message" })).toHaveCount(0);
  await field(page).fill("");
  await field(page).press("ArrowUp");
  const editor = page.getByRole("textbox", { name: "Edit message" });
  await expect(editor).toBeFocused();
  await expect(editor).toHaveValue("my last wrods");
  await editor.press("Escape");
  await expect(editor).toHaveCount(0);
  await field(page).press("ArrowUp");
  await editor.fill("my last words");
  await editor.press("Enter");
  await expect(bodies(page)).toHaveText(["my last words", "theirs"]);
});

test("near the limit one is told how much is left, and nothing is cut", async ({ people, browserOf }) => {
  const id = await say(people.youssef, people.salma, "hello");
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${id}`);
  await field(page).fill("a".repeat(9_499));
  await expect(page.getByText("left", { exact: false })).toHaveCount(0);
  await field(page).fill("a".repeat(9_500));
  await expect(page.getByText("500 characters left")).toBeVisible();
  await field(page).fill("a".repeat(10_002));
  await expect(page.getByText("2 characters over the limit of 10,000.")).toBeVisible();
  await expect(field(page)).toHaveValue("a".repeat(10_002));
});

test("on a phone Enter is a new line, and the tools stand behind one button", async ({ people, browserOf }) => {
  const id = await say(people.youssef, people.salma, "hello");
  const page = await browserOf(people.salma, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  await page.goto(`/inbox/${id}`);
  await field(page).fill("one");
  await field(page).press("Enter");
  await expect(field(page)).toHaveValue("one\n");
  await expect(page.getByRole("button", { name: "Emoji" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Attach files" })).toBeInViewport();
  await page.getByRole("button", { name: "More to insert" }).click();
  for (const name of ["Take a photo", "Emoji", "Saved replies"])
    await expect(page.getByRole("button", { name })).toBeInViewport();
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing to object to in the composer and its settings in the ${colorScheme}`, async ({
    people,
    browserOf,
  }) => {
    const id = await say(people.youssef, people.salma, "hello");
    await addSavedReply(people.salma, { name: "Thanks", language: "en", body: "Thank you, {name}!" });
    const page = await browserOf(people.salma, { colorScheme });
    const check = async () => expect(await objections(page)).toEqual([]);
    for (const path of ["/settings/messages", "/settings/replies"]) {
      await page.goto(path);
      await check();
    }
    await page.goto(`/inbox/${id}`);
    await field(page).fill("/th");
    await expect(page.getByRole("option")).toHaveCount(1);
    await check();
    await field(page).fill("");
    await page.getByRole("button", { name: "Emoji" }).click();
    await expect(page.getByRole("gridcell").first()).toBeVisible();
    await check();
  });
