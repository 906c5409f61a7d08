import { expect } from "@playwright/test";
import { say, test } from "./fixtures";

const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

test("a phone offers its camera, and an iPhone is asked for photos that others can see", async ({
  people,
  browserOf,
}) => {
  const conversationId = await say(people.youssef, people.salma, "send me a photo");
  const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } };
  for (const [userAgent, accept] of [
    [undefined, ""],
    [IPHONE, "image/*,*/*"],
  ] as const) {
    const page = await browserOf(people.salma, { ...phone, ...(userAgent ? { userAgent } : {}) });
    await page.goto(`/inbox/${conversationId}`);
    const chosenBy = async (name: string) => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name }).click(),
      ]);
      const asked = await chooser
        .element()
        .evaluate((field) => field instanceof HTMLInputElement && [field.accept, field.getAttribute("capture")]);
      return { asked, isMultiple: chooser.isMultiple() };
    };
    await page.getByRole("button", { name: "More to insert" }).click();
    expect(await chosenBy("Take a photo")).toEqual({ asked: ["image/*", "environment"], isMultiple: false });
    expect(await chosenBy("Attach files")).toEqual({ asked: [accept, null], isMultiple: true });
  }
});

test("a computer offers no camera", async ({ people, browserOf }) => {
  const page = await browserOf(people.salma);
  await page.goto(`/inbox/${await say(people.youssef, people.salma, "send me a photo")}`);
  await expect(page.getByRole("button", { name: "Attach files" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Take a photo" })).toBeHidden();
});
