import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { setStage } from "@/lib/applications/set-stage";
import { startConversation } from "@/lib/messages/send";
import { makeApplication } from "@/lib/testing/applications";
import { makeJob } from "@/lib/testing/jobs";
import { makePerson } from "@/lib/testing/people";
import { attach, blob, tray } from "./files";
import { bodies, LONG_WORD, live, test, write } from "./fixtures";
import { objections } from "./objections";

async function makePeople() {
  const company = await makePerson("Atlas Digital", "company");
  return { company, applicant: await makePerson("Salma Idrissi", "freelancer"), job: await makeJob(company) };
}

function rows(page: Page) {
  return page
    .getByRole("list", { name: "Applications" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading") });
}

test("an application leads to a conversation: sent with a file, moved by the company, asked about and answered", async ({
  browserOf,
}) => {
  const { company, applicant, job } = await makePeople();
  const [office, phone] = await Promise.all([browserOf(company), browserOf(applicant)]);
  await office.goto("/dashboard/applications");
  await expect(office.getByText("Nobody has applied yet")).toBeVisible();
  await live(office);

  await phone.goto(job.path);
  await phone.getByRole("link", { name: "Apply", exact: true }).click();
  const letter = phone.getByRole("textbox", { name: "Cover letter" });
  await letter.fill("Salam, j'ai traduit trois portails.");
  await attach(phone, blob("cv.docx"));
  await expect(tray(phone).getByText("Uploaded")).toBeVisible();
  await phone.getByRole("button", { name: "Send application" }).click();
  await expect(phone.getByRole("heading", { name: "Your application is on its way" })).toBeFocused();
  await phone.getByRole("link", { name: "See your application" }).click();
  await expect(phone.getByText("Your letter is with the company.")).toBeVisible();
  await expect(phone.getByRole("link", { name: /cv\.docx/ }).first()).toBeVisible();
  await live(phone);

  await expect(rows(office)).toContainText("j'ai traduit trois portails");
  const file = rows(office).getByRole("link", { name: "cv.docx" });
  const path = (await file.getAttribute("href")) ?? "";
  expect((await office.request.get(path)).status()).toBe(200);
  await office.getByRole("button", { name: "Stage of Salma Idrissi: Sent" }).press("Enter");
  await expect(office.getByRole("menuitemradio", { name: "Sent" })).toBeFocused();
  await office.keyboard.press("ArrowDown");
  await office.keyboard.press("ArrowDown");
  await office.keyboard.press("Enter");
  await expect(office.getByRole("button", { name: "Stage of Salma Idrissi: Interview" })).toBeVisible();
  await expect(phone.getByText("The company wants to talk with you.")).toBeVisible();

  await rows(office).getByRole("link", { name: "Message" }).click();
  await write(office, "Can you come on Thursday?");
  await expect(bodies(office)).toHaveText(["Can you come on Thursday?"]);
  await phone.getByRole("link", { name: "Message", exact: true }).click();
  await expect(bodies(phone)).toHaveText(["Can you come on Thursday?"]);
  await expect(phone.getByRole("log").getByRole("link", { name: /Translation of a portal/ })).toBeVisible();
  await write(phone, "Oui, à 10 h.");
  await expect(bodies(office)).toHaveText(["Can you come on Thursday?", "Oui, à 10 h."]);
});

test("how far an application is stands on its card in the conversation, as it changes", async ({ browserOf }) => {
  const { company, applicant } = await makePeople();
  const { id } = await makeApplication(company, applicant);
  const { conversationId } = await startConversation(company, {
    ...{ to: applicant.username, clientId: randomUUID(), body: "Salam Salma" },
    context: { kind: "application", id },
  });
  const phone = await browserOf(applicant);
  await phone.goto(`/inbox/${conversationId}`);
  const card = phone.getByRole("log").getByRole("link", { name: /Translation of a portal/ });
  await expect(card).toContainText("Sent");
  await live(phone);
  await setStage(company, { applicationId: id, stage: "hired" });
  await expect(card).toContainText("Hired");
});

test("nothing that was put together is lost by leaving the page", async ({ browserOf }) => {
  const { applicant, job } = await makePeople();
  const page = await browserOf(applicant);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(`${job.path}/apply`);
  const letter = page.getByRole("textbox", { name: "Cover letter" });
  await letter.fill("كنترجم من الفرنسية");
  await attach(page, blob("works.zip"));
  await expect(tray(page).getByText("Uploaded")).toBeVisible();
  await page.reload();
  await expect(letter).toHaveValue("كنترجم من الفرنسية");
  await expect(tray(page)).toContainText("works.zip");
  await page.getByRole("button", { name: "Send application" }).click();
  await page.getByRole("link", { name: "See your application" }).click();
  await expect(page.getByRole("link", { name: /works\.zip/ }).first()).toBeVisible();
});

test("a refusal says why and leaves the letter where it is", async ({ browserOf }) => {
  const { company, applicant, job } = await makePeople();
  const page = await browserOf(applicant);
  await page.goto(`${job.path}/apply`);
  const letter = page.getByRole("textbox", { name: "Cover letter" });
  const send = page.getByRole("button", { name: "Send application" });
  await send.click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("Write a few lines first.");
  await expect(letter).toBeFocused();
  await letter.fill("a".repeat(5001));
  await send.click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("5,000");
  await letter.fill("Salam");
  await page.route("**/api/v1/applications", (route) => route.abort());
  await send.click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Nothing is lost: try again.");
  await page.unroute("**/api/v1/applications");
  await makeApplication(company, applicant, "sent", { jobId: job.id });
  await send.click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("You have already applied to this job.");
  await expect(letter).toHaveValue("Salam");
});

test("what a company has done and what an applicant has withdrawn can be undone", async ({ browserOf }) => {
  const { company, applicant } = await makePeople();
  const { id, path } = await makeApplication(company, applicant, "shortlisted");
  const office = await browserOf(company);
  await office.goto("/dashboard/applications");
  await office.getByRole("button", { name: "Stage of Salma Idrissi: Shortlisted" }).click();
  await office.getByRole("menuitemradio", { name: "Declined" }).click();
  await expect(office.getByRole("button", { name: "Stage of Salma Idrissi: Declined" })).toBeVisible();
  await office.getByRole("button", { name: "Undo" }).click();
  const shortlisted = office.getByRole("button", { name: "Stage of Salma Idrissi: Shortlisted" });
  // It is shown so before the server has said so: the applicant's page is to know of it.
  await expect(shortlisted).toHaveAttribute("aria-busy", "false");

  const phone = await browserOf(applicant);
  await phone.goto(path);
  await phone.getByRole("button", { name: "Withdraw" }).click();
  await expect(rows(office).getByText("Withdrawn")).toBeVisible();
  await phone.getByRole("button", { name: "Undo" }).click();
  await expect(shortlisted).toBeVisible();

  await phone.getByRole("button", { name: "Withdraw" }).click();
  await phone.getByRole("button", { name: "Apply after all" }).click();
  // It is shown as taken back before the server has said so; only then can it be pressed again.
  await expect(phone.getByRole("button", { name: "Withdraw" })).toBeEnabled();
  await setStage(company, { applicationId: id, stage: "hired" });
  await expect(phone.getByText("You got the job.")).toBeVisible();
  await expect(phone.getByRole("button", { name: "Withdraw" })).toHaveCount(0);
});

test("everybody is shown what is theirs: the way in, the way on, or why there is none", async ({ browserOf, page }) => {
  const { company, applicant, job } = await makePeople();
  const { id, path } = await makeApplication(company, applicant, "sent", { jobId: job.id });
  await page.goto(job.path);
  await page.getByRole("link", { name: "Apply", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/sign-in\\?callbackUrl=${encodeURIComponent(`${job.path}/apply`)}`));

  const client = await browserOf(await makePerson("Claire", "client"));
  await client.goto(job.path);
  await expect(client.getByText("Freelancers can apply for this job.")).toBeVisible();
  await client.goto(`${job.path}/apply`);
  await expect(client.getByText("Jobs are for freelancers")).toBeVisible();
  await client.goto("/dashboard/applications");
  await expect(client.getByText("Nothing to apply for or to decide on")).toBeVisible();
  expect((await client.goto(path))?.status()).toBe(404);

  const phone = await browserOf(applicant);
  await phone.goto(`${job.path}/apply`);
  await expect(phone).toHaveURL(new RegExp(`/dashboard/applications/${id}$`));
  await phone.goto(job.path);
  await expect(phone.getByRole("link", { name: "See your application" })).toBeVisible();

  const office = await browserOf(company);
  await office.goto(job.path);
  await office.getByRole("link", { name: "See 1 application" }).click();
  await expect(rows(office)).toHaveCount(1);
  await office.getByRole("navigation", { name: "Applications by stage" }).getByRole("link", { name: /Hired/ }).click();
  await expect(office.getByText("Nothing at this stage")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`applications can be used by everybody in ${colorScheme}, without sideways scrolling`, async ({ browserOf }) => {
    const { company, applicant, job } = await makePeople();
    const wide = makeJob(company, new Date(), { title: LONG_WORD, city: LONG_WORD });
    const [other, { path }] = await Promise.all([wide, makeApplication(company, applicant, "interview")]);
    await makeApplication(company, applicant, "sent", { jobId: other.id });
    const viewport = { width: 360, height: 740 };
    const office = await browserOf(company, { colorScheme, viewport });
    const phone = await browserOf(applicant, { colorScheme, viewport });
    const list = "/dashboard/applications";
    for (const [page, paths] of [
      [office, [list, `${list}?stage=declined`, path, job.path]],
      [phone, [list, path, job.path, `${job.path}/apply`]],
    ] as const) {
      for (const at of paths) {
        await page.goto(at);
        await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
        expect(await objections(page)).toEqual([]);
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(excess, at).toBeLessThanOrEqual(0);
      }
    }
  });
}
