import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeApplication } from "@/lib/testing/applications";
import { makeJob } from "@/lib/testing/jobs";
import { makePerson } from "@/lib/testing/people";
import { countApplications, listApplications, listAppliedJobs } from "./list";
import { findOwnApplicationId } from "./queries";
import type { ApplicationStage } from "./types";
import { listApplicationsInput } from "./validation";

const ALL: ApplicationStage[] = ["sent", "shortlisted", "interview", "hired", "declined", "withdrawn"];

describe("the list of applications", () => {
  it("has each that a company was sent once, newest first, page by page", async () => {
    const [company, other] = await Promise.all([makePerson("Atlas"), makePerson("Rif")]);
    const job = await makeJob(company);
    // Two of each moment, so that the id must settle their order.
    const made = await Promise.all(
      Array.from({ length: 11 }, async (_, n) => {
        const createdAt = new Date(Date.UTC(2026, 10, 1, 10, n >> 1));
        return makeApplication(company, await makePerson("Someone", "freelancer"), "sent", {
          createdAt,
          jobId: job.id,
        });
      }),
    );
    await makeApplication(other, await makePerson("Someone", "freelancer"));
    const seen: string[] = [];
    const times: number[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await listApplications(
        company,
        listApplicationsInput.parse({ limit: "4", ...(cursor && { cursor }) }),
      );
      seen.push(...page.items.map(({ id }) => id));
      times.push(...page.items.map(({ createdAt }) => Date.parse(createdAt)));
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(11);
    expect(new Set(seen)).toEqual(new Set(made.map(({ id }) => id)));
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it("can be narrowed to a job and a stage, and counts what is where", async () => {
    const company = await makePerson("Atlas");
    const [one, two] = await Promise.all([makeJob(company), makeJob(company)]);
    for (const stage of ALL)
      await makeApplication(company, await makePerson("Someone", "freelancer"), stage, { jobId: one.id });
    const last = await makeApplication(company, await makePerson("Someone", "freelancer"), "hired", { jobId: two.id });
    const list = async (query: object) => (await listApplications(company, listApplicationsInput.parse(query))).items;
    expect(await list({})).toHaveLength(7);
    expect(await list({ jobId: one.id })).toHaveLength(6);
    expect(await list({ stage: "hired" })).toHaveLength(2);
    expect((await list({ stage: "hired", jobId: two.id })).map(({ id }) => id)).toEqual([last.id]);
    expect(await list({ stage: "sent", jobId: two.id })).toEqual([]);
    const once = { sent: 1, shortlisted: 1, interview: 1, hired: 1, declined: 1, withdrawn: 1 };
    expect(await countApplications(company, { role: "company" })).toEqual({ ...once, hired: 2 });
    expect(await countApplications(company, { role: "company", jobId: one.id })).toEqual(once);
    expect(await listAppliedJobs(company)).toEqual([
      { id: one.id, title: "Translation of a portal", count: 6 },
      { id: two.id, title: "Translation of a portal", count: 1 },
    ]);
  });

  it("is one's own: what was sent as a freelancer, what came as a company, nothing for others", async () => {
    const [company, applicant, stranger] = await Promise.all([
      makePerson("Atlas"),
      makePerson("Someone", "freelancer"),
      makePerson(),
    ]);
    const { id, jobId } = await makeApplication(company, applicant);
    const ids = async (person: typeof company, role: "company" | "applicant") =>
      (await listApplications(person, listApplicationsInput.parse({ role }))).items.map((item) => item.id);
    expect([await ids(company, "company"), await ids(applicant, "applicant")]).toEqual([[id], [id]]);
    for (const [person, role] of [
      [company, "applicant"],
      [applicant, "company"],
      [stranger, "company"],
      [stranger, "applicant"],
    ] as const) {
      expect(await ids(person, role)).toEqual([]);
    }
    expect(await findOwnApplicationId(applicant, jobId)).toBe(id);
    expect(await findOwnApplicationId(stranger, jobId)).toBeNull();
    // A stranger who names the job learns no number either.
    expect(Object.values(await countApplications(stranger, { role: "company", jobId })).some(Boolean)).toBe(false);
  });

  it("shows the first lines of a letter, no half of a letter of the alphabet, and no address", async () => {
    const [company, applicant] = await Promise.all([makePerson("Atlas"), makePerson("Someone", "freelancer")]);
    await makeApplication(company, applicant, "sent", { coverLetter: "🧵".repeat(1000) });
    const page = await listApplications(company, listApplicationsInput.parse({}));
    expect(page.items[0]?.opening).toBe("🧵".repeat(280));
    expect(JSON.stringify(page)).not.toMatch(/mail|password/i);
  });

  it("refuses a place that no page ended with", () => {
    for (const cursor of ["", "nonsense", "1_2", `999999999999999_${randomUUID()}`]) {
      expect(listApplicationsInput.safeParse({ cursor }).success).toBe(false);
    }
  });
});
