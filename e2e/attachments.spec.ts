import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { createSessionCookie } from "@/lib/auth/session";
import { makePerson } from "@/lib/testing/people";
import { startCuttingProxy } from "./cutting-proxy";
import { attach, blob, drag, paste, photo, slowDown, tray, untilTaken } from "./files";
import { bodies, live, say, talk, test, write } from "./fixtures";
import { meet } from "./meeting";
import { objections } from "./objections";

const MB = 1024 ** 2;

test("a dropped photo is sent, seen by both in its place and looked at by keyboard", async ({ people, browserOf }) => {
  const { page, other } = await meet(people, browserOf);
  const picture = await photo("menu.jpg");
  await drag(page, "dragover", picture);
  await expect(page.getByText("Drop files here to attach them")).toBeVisible();
  await drag(page, "drop", picture, await photo("second.jpg"));
  await expect(page.getByText("Drop files here to attach them")).toBeHidden();
  await expect(tray(page)).toHaveCount(2);
  await expect(tray(page).getByText("Uploaded")).toHaveCount(2);
  await write(page, "two photos");
  await expect(page.getByRole("log").getByText(/^(Sent|Read)$/)).toBeVisible();
  await expect(tray(page)).toHaveCount(0);

  const tile = other.getByRole("log").getByRole("button", { name: "Open photo menu.jpg" });
  await expect(tile.locator("img")).toHaveJSProperty("naturalWidth", 320);

  await tile.focus();
  await other.keyboard.press("Enter");
  const lightbox = other.getByRole("dialog", { name: "Photo" });
  await expect(lightbox.getByText("1 of 2")).toBeVisible();
  await other.keyboard.press("ArrowRight");
  await expect(lightbox.getByRole("img", { name: "second.jpg" })).toBeVisible();
  await other.keyboard.press("ArrowLeft");
  await other.keyboard.press("+");
  await expect(lightbox.locator("[data-scale='1.50']")).toBeVisible();
  for (let n = 0; n < 8; n += 1) {
    await other.keyboard.press("Tab");
    await expect(other.locator(":focus:not(dialog *)")).toHaveCount(0);
  }
  await other.keyboard.press("Escape");
  await expect(lightbox).toBeHidden();
  await expect(tile).toBeFocused();
});

test("a pasted screenshot alone is a message, and the inbox calls it a photo", async ({ people, browserOf }) => {
  const { page, other } = await meet(people, browserOf);
  await other.goto("/inbox");
  await live(other);
  await paste(page, await photo("image.png"));
  await expect(tray(page)).toContainText(/Screenshot \d\d\.\d\d\.\d\d\.png/);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("log").getByRole("button", { name: /^Open photo Screenshot/ })).toBeVisible();
  await expect(other.getByRole("list", { name: "Conversations" }).getByRole("link").first()).toContainText("Photo");
});

test("what cannot be sent is refused with its limit before a byte goes up", async ({ people, browserOf }) => {
  const { page } = await meet(people, browserOf);
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/api/uploadthing") && asked.push(request.url()));
  await attach(page, blob("empty.txt", 0), blob("setup.exe"));
  await expect(page.getByRole("alert").getByText("empty.txt: This file is empty.")).toBeVisible();
  await expect(page.getByRole("alert").getByText(/setup\.exe: Programs cannot be sent/)).toBeVisible();
  await untilTaken(() =>
    page.getByRole("log").evaluate(
      (log, size) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(size)], "film.mov"));
        return !log.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      },
      64 * MB + 1,
    ),
  );
  await expect(page.getByRole("alert").getByText("film.mov: A file can have up to 64 MB.")).toBeVisible();
  expect(asked).toEqual([]);
  await attach(page, ...Array.from({ length: 11 }, (_, n) => blob(`${n + 1}.txt`)));
  await expect(page.getByRole("alert").getByText("11.txt: A message can have up to 10 files.")).toBeVisible();
  await expect(tray(page)).toHaveCount(10);
});

test("an upload shows its progress and can be cancelled", async ({ people, browserOf }) => {
  const { page } = await meet(people, browserOf);
  await slowDown(page, 200_000);
  const [presign] = await Promise.all([
    page.waitForRequest((request) => request.url().includes("/api/uploadthing")),
    attach(page, blob("large.bin", 8 * MB)),
  ]);
  const { attachmentId } = presign.postDataJSON().input;
  await expect(tray(page).getByRole("progressbar", { name: "Uploading large.bin" })).not.toHaveJSProperty("value", 0);
  const [removal] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "DELETE"),
    tray(page).getByRole("button", { name: "Cancel large.bin" }).click(),
  ]);
  expect(removal.ok()).toBe(true);
  await expect(tray(page)).toHaveCount(0);
  expect((await page.request.get(`/api/attachments/${attachmentId}`)).status()).toBe(404);
});

test("after a lost connection Retry goes on where the upload stopped", async ({ people, browserOf }) => {
  const conversationId = await say(people.youssef, people.salma, "send me the film");
  const line = await startCuttingProxy();
  const page = await browserOf(people.salma, { proxy: line.proxy });
  await page.goto(`/inbox/${conversationId}`);
  line.cutUploadsAfter(2 * MB);
  await attach(page, blob("film.bin", 6 * MB));
  await expect(tray(page).getByText("The connection was lost.")).toBeVisible();
  line.mend();
  const [put] = await Promise.all([
    page.waitForRequest((request) => request.method() === "PUT"),
    tray(page).getByRole("button", { name: "Retry film.bin" }).click(),
  ]);
  expect(await put.headerValue("range")).toMatch(/^bytes=[1-9]\d+-$/);
  await expect(tray(page).getByText("Uploaded")).toBeVisible();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download film.bin" }).click(),
  ]);
  expect(await readFile(await download.path())).toEqual(Buffer.alloc(6 * MB, "a"));
  line.close();
});

test("Send waits for uploads, can be taken back, and goes out from another conversation", async ({
  people,
  browserOf,
}) => {
  const { page, other } = await meet(people, browserOf);
  await say(await makePerson("Mehdi Tazi"), people.salma, "elsewhere");
  await page.reload();
  const speedUp = await slowDown(page, 60_000);
  await attach(page, blob("one.bin", 3 * MB), blob("two.bin", 3 * MB));
  await write(page, "with both");
  await expect(page.getByText("Sending when 2 files are uploaded…")).toBeVisible();
  await page.getByRole("button", { name: "Do not send yet" }).click();
  await expect(page.getByText("Sending when")).toHaveCount(0);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Sending when")).toBeVisible();
  const rows = page.getByRole("list", { name: "Conversations" });
  await rows.getByRole("link", { name: /Mehdi Tazi/ }).click();
  await expect(bodies(page)).toHaveText(["elsewhere"]);
  await expect(tray(page)).toHaveCount(0);
  await rows.getByRole("link", { name: /Youssef Amrani/ }).click();
  await expect(tray(page)).toHaveCount(2);
  await rows.getByRole("link", { name: /Mehdi Tazi/ }).click();
  await speedUp();
  await expect(other.getByRole("link", { name: /^one\.bin/ })).toBeVisible();
  await expect(bodies(other).last()).toHaveText("with both");
  await rows.getByRole("link", { name: /Youssef Amrani/ }).click();
  await expect(bodies(page).getByText("with both")).toHaveCount(1);
  await expect(tray(page)).toHaveCount(0);
});

test("files keep their names: Arabic, very long, two alike", async ({ people, browserOf }) => {
  const { page, other } = await meet(people, browserOf);
  const names = ["عرض السعر النهائي.txt", `${"n".repeat(196)}.txt`, "plan.txt", "plan.txt"];
  await attach(page, ...names.map((name) => blob(name)));
  await expect(tray(page).getByText("Uploaded")).toHaveCount(4);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const links = other.getByRole("log").getByRole("link", { name: /^Download / });
  await expect(links).toHaveText(names.map((name) => `Download ${name}`));
  const [download] = await Promise.all([other.waitForEvent("download"), links.first().click()]);
  expect(download.suggestedFilename()).toBe(names[0]);
});

test("a file's link shows nothing to anybody else, and nothing at all once it is unsent", async ({
  people,
  browserOf,
  browser,
}) => {
  const { page, other } = await meet(people, browserOf);
  await attach(page, await photo("private.jpg"));
  await expect(tray(page).getByText("Uploaded")).toBeVisible();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const image = other.getByRole("button", { name: "Open photo private.jpg" }).locator("img");
  const thumb = new URL((await image.getAttribute("src")) ?? "", other.url());
  const whole = new URL(thumb.pathname, thumb);
  const outsider = await browserOf(await makePerson("Outsider"));
  const signedOut = await (await browser.newContext()).newPage();
  for (const url of [thumb.href, whole.href, `${whole.href}?download=1`]) {
    const seen = await other.request.get(url);
    expect([seen.status(), seen.headers()["referrer-policy"]]).toEqual([200, "no-referrer"]);
    expect((await outsider.request.get(url)).status()).toBe(404);
    expect((await signedOut.request.get(url)).ok()).toBe(false);
  }
  const opened = await outsider.goto(whole.href);
  expect(opened?.status()).toBe(404);
  const [message] = (await (await page.request.get(listOf(page))).json()).items.slice(-1);
  const origin = new URL(page.url()).origin;
  await page.request.delete(`/api/v1/messages/${message.id}`, { headers: { origin } });
  await expect(other.getByText("This message was unsent.")).toBeVisible();
  for (const url of [thumb.href, whole.href]) {
    expect((await other.request.get(url, { headers: { "cache-control": "no-cache" } })).status()).toBe(404);
  }
  await signedOut.context().close();
});

test("the files panel finds files by kind, leads to their messages and packs several", async ({
  people,
  browserOf,
}) => {
  const conversationId = await talk(people, 1);
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  await attach(page, await photo("first.jpg"), blob("contract.txt", 20));
  await expect(tray(page).getByText("Uploaded")).toHaveCount(2);
  await write(page, "the files");
  await expect(bodies(page).last()).toHaveText("the files");
  await talk(people, 35);
  await attach(page, blob("newest.txt", 30));
  await write(page, "and one more");
  // Its file is shown before the server has it, and the panel asks the server once.
  await expect(bodies(page).last()).toHaveText("and one more");
  await page.reload();

  await page.getByRole("button", { name: "Files", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Files of this conversation" });
  const rows = panel.getByRole("listitem");
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText("newest.txt");
  await panel.getByRole("button", { name: "Photos" }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("first.jpg");
  await panel.getByRole("button", { name: "All" }).click();
  await expect(rows).toHaveCount(3);

  await panel.getByRole("button", { name: "Select" }).click();
  await panel.getByRole("checkbox", { name: "Select contract.txt" }).check();
  await panel.getByRole("checkbox", { name: "Select newest.txt" }).check();
  const [zip] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("link", { name: "Download 2 files" }).click(),
  ]);
  const packed = await readFile(await zip.path());
  expect(packed.subarray(0, 2).toString()).toBe("PK");
  expect([packed.includes("contract.txt"), packed.includes("newest.txt")]).toEqual([true, true]);

  await rows.filter({ hasText: "contract.txt" }).getByRole("button", { name: "Show in conversation" }).click();
  await expect(panel).toBeHidden();
  await expect(page.locator("[data-seq='2']")).toBeFocused();
  await expect(page.locator("[data-seq='2']")).toBeInViewport();
});

test("a tab reads and uploads nothing on behalf of whoever else signs in in its browser", async ({
  people,
  browserOf,
  baseURL,
}) => {
  const conversationId = await say(people.youssef, people.salma, "send me the files");
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${conversationId}`);
  await live(page);
  // Nobody tells the tab.
  const { name, value } = await createSessionCookie(people.youssef.id);
  await page.context().addCookies([{ name, value, url: baseURL ?? "", httpOnly: true, sameSite: "Lax" }]);
  await attach(page, blob("hers.bin"));
  await expect(tray(page).getByText("Somebody else is signed in in this browser now.")).toBeVisible();
  const [changes] = await Promise.all([
    page.waitForResponse((response) => response.url().includes("/changes?since=")),
    page.evaluate(() => window.dispatchEvent(new Event("focus"))),
  ]);
  expect(changes.status()).toBe(403);
});

test("a file can be the first message to a person", async ({ people, browserOf }) => {
  const page = await browserOf(people.youssef);
  await page.goto(`/inbox/new?to=${people.salma.username}`);
  await attach(page, blob("brief.txt"));
  await expect(tray(page).getByText("Uploaded")).toBeVisible();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("log").getByRole("link", { name: /^brief\.txt/ })).toBeVisible();
});

test("a photo on its way keeps its place when it is confirmed", async ({ people, browserOf }) => {
  const { page } = await meet(people, browserOf);
  await attach(page, await photo("wide.jpg", 900, 300));
  await expect(tray(page).getByText("Uploaded")).toBeVisible();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    (url) => url.pathname.startsWith("/inbox/"),
    async (route) => {
      if (route.request().method() === "POST") await held;
      await route.fallback();
    },
  );
  await write(page, "wide");
  await expect(page.getByText("Sending…")).toBeVisible();
  const tile = page.getByRole("button", { name: "Open photo wide.jpg" });
  await expect(tray(page)).toHaveCount(0);
  await expect(tile).toBeInViewport({ ratio: 1 });
  const before = await tile.boundingBox();
  release();
  await expect(page.getByRole("log").getByText(/^(Sent|Read)$/)).toBeVisible();
  expect(await tile.boundingBox()).toEqual(before);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`tray, files, panel and lightbox stand up to axe in the ${colorScheme}`, async ({ people, browserOf }) => {
    const conversationId = await say(people.youssef, people.salma, "send me the files");
    const page = await browserOf(people.salma, { colorScheme });
    await page.goto(`/inbox/${conversationId}`);
    const isClean = async () => expect(await objections(page)).toEqual([]);
    await attach(page, await photo("menu.jpg"), blob("contract.txt"), blob("setup.exe"));
    await expect(tray(page).getByText("Uploaded")).toHaveCount(2);
    await isClean();
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByRole("log").getByText("Sent", { exact: true })).toBeVisible();
    await isClean();
    await page.getByRole("button", { name: "Files", exact: true }).click();
    const panel = page.getByRole("dialog", { name: "Files of this conversation" });
    await expect(panel.getByRole("listitem")).toHaveCount(2);
    await isClean();
    await panel.getByRole("button", { name: "Open photo menu.jpg" }).click();
    await expect(page.getByRole("dialog", { name: "Photo" })).toBeVisible();
    await isClean();
  });
}

function listOf(page: Page): string {
  return new URL(page.url()).pathname.replace("/inbox/", "/api/v1/conversations/").concat("/messages");
}
