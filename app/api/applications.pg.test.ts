import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { call } from "@/lib/testing/api";
import { makeApplication } from "@/lib/testing/applications";
import { makeJob } from "@/lib/testing/jobs";
import { makePerson } from "@/lib/testing/people";
import { PATCH as move, GET as read } from "./v1/applications/[applicationId]/route";
import { GET as count } from "./v1/applications/counts/route";
import { POST as apply, GET as list } from "./v1/applications/route";

async function makePeople() {
  const [company, applicant, stranger] = await Promise.all([
    makePerson("Atlas", "company"),
    makePerson("Salma", "freelancer"),
    makePerson(),
  ]);
  return { company, applicant, stranger };
}

describe("the API of applications", () => {
  it("takes one, moves it and says why it does not", async () => {
    const { company, applicant } = await makePeople();
    const { id: jobId } = await makeJob(company);
    const send = (body: object) => call(apply, { as: applicant, method: "POST", body: { jobId, ...body } });
    for (const wrong of [
      {},
      { coverLetter: "  " },
      { coverLetter: "a".repeat(5001) },
      { coverLetter: "a", stage: "hired" },
    ]) {
      expect((await send(wrong)).status).toBe(400);
    }
    const sent = await send({ coverLetter: "Salam" });
    expect(sent).toMatchObject({ status: 200, json: { stage: "sent", rev: 0, coverLetter: "Salam" } });
    expect(await send({ coverLetter: "Salam" })).toMatchObject({ status: 200, json: sent.json });
    expect((await send({ coverLetter: "Again" })).status).toBe(409);
    const params = { applicationId: sent.json.id };
    const put = (as: typeof company, body: object) => call(move, { as, method: "PATCH", params, body });
    expect((await put(applicant, { stage: "hired", rev: 0 })).status).toBe(403);
    expect(await put(company, { stage: "hired", rev: 0 })).toMatchObject({
      status: 200,
      json: { stage: "hired", rev: 1 },
    });
    expect((await put(company, { stage: "declined", rev: 0 })).status).toBe(409);
    expect((await put(company, { stage: "stolen" })).status).toBe(400);
    const counts = await call(count, { as: company, query: { jobId } });
    expect(counts.json).toMatchObject({ sent: 0, hired: 1 });
  });

  it("shows an application to its two people, and to others nothing that tells it from one that is not there", async () => {
    const { company, applicant, stranger } = await makePeople();
    const { id, jobId } = await makeApplication(company, applicant);
    for (const [person, role] of [
      [company, "company"],
      [applicant, "applicant"],
    ] as const) {
      expect((await call(read, { as: person, params: { applicationId: id } })).json).toMatchObject({ id, role });
      expect((await call(list, { as: person, query: { role } })).json.items).toMatchObject([{ id, role }]);
    }
    const answers = await Promise.all(
      [id, randomUUID()].flatMap((applicationId) => [
        call(read, { as: stranger, params: { applicationId } }),
        call(move, { as: stranger, method: "PATCH", params: { applicationId }, body: { stage: "hired" } }),
      ]),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    for (const role of ["company", "applicant"]) {
      expect((await call(list, { as: stranger, query: { role, jobId } })).json).toEqual({
        items: [],
        nextCursor: null,
      });
    }
    expect((await call(read, { as: null, params: { applicationId: id } })).status).toBe(401);
  });

  it("names nobody's e-mail address", async () => {
    const { company, applicant } = await makePeople();
    const { id: applicationId } = await makeApplication(company, applicant);
    for (const [person, role] of [
      [company, "company"],
      [applicant, "applicant"],
    ] as const) {
      const answers = [
        await call(read, { as: person, params: { applicationId } }),
        await call(list, { as: person, query: { role } }),
      ];
      expect(answers.map(({ text }) => text).join()).not.toMatch(/mail|password/i);
    }
  });

  it("refuses a place in the list that no page ended with", async () => {
    const { company } = await makePeople();
    const query = { cursor: `999999999999999_${randomUUID()}` };
    expect((await call(list, { as: company, query })).status).toBe(400);
  });
});
