import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { attachments } from "@/db/schema/attachments";
import { jobs } from "@/db/schema/marketplace";
import { blocks } from "@/db/schema/safety";
import { searchEntries } from "@/db/schema/search";
import { findVisible } from "@/lib/attachments/access";
import { listAttachments } from "@/lib/attachments/list";
import { recheck } from "@/lib/attachments/recheck";
import { removeUnsent } from "@/lib/attachments/remove";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { getDraft } from "@/lib/inbox/drafts";
import { saveDraft } from "@/lib/inbox/save-draft";
import { sendMessage } from "@/lib/messages/send";
import { makeAttachment } from "@/lib/testing/attachments";
import { makeJob } from "@/lib/testing/jobs";
import { makePerson } from "@/lib/testing/people";
import { useRealtimeServer } from "@/lib/testing/realtime-server";
import { applyToJob } from "./apply";
import { getApplication } from "./queries";

async function makePeople() {
  const [company, applicant] = await Promise.all([makePerson("Atlas"), makePerson("Salma", "freelancer")]);
  return { company, applicant, job: await makeJob(company) };
}

function apply(viewer: Viewer, jobId: string, attachmentIds: string[] = [], coverLetter = "I translate portals.") {
  return applyToJob(viewer, { jobId, coverLetter, attachmentIds });
}

describe("applying", () => {
  it("shows the company and the applicant the same letter, and tells both", async () => {
    const { company, applicant, job } = await makePeople();
    const { told } = await useRealtimeServer();
    const sent = await apply(applicant, job.id);
    expect(sent).toMatchObject({
      ...{ role: "applicant", stage: "sent", rev: 0, coverLetter: "I translate portals.", attachments: [] },
      ...{ participant: { id: company.id }, job: { id: job.id, url: job.path } },
    });
    const seen = await getApplication(company, { applicationId: sent?.id ?? "" });
    expect(seen).toEqual({ ...sent, role: "company", participant: expect.objectContaining({ id: applicant.id }) });
    const events = (await told()).map(({ body: { name, channels, data } }) => [name, channels, JSON.parse(data ?? "")]);
    const channels = [company, applicant].map(({ id }) => `private-user-${id}`);
    const event = { applicationId: sent?.id, stage: "sent", rev: 0 };
    const created = { notificationId: expect.any(String), topic: "orders" };
    expect(events).toEqual([
      ["application:changed", channels, event],
      ["notification:created", [`private-user-${company.id}`], created],
    ]);
  });

  it("is done once for a job, be it asked fifty times at the same time", async () => {
    const { company, applicant, job } = await makePeople();
    const conversationId = await openConversationId(applicant, company.username);
    const file = await makeAttachment(applicant, conversationId);
    const sent = await Promise.all(Array.from({ length: 50 }, () => apply(applicant, job.id, [file])));
    expect(new Set(sent.map((application) => application?.id)).size).toBe(1);
    expect(await db.$count(applications, eq(applications.jobId, job.id))).toBe(1);
    expect(sent[0]?.attachments.map(({ id }) => id)).toEqual([file]);
  });

  it("is refused a second time with another letter or other files, withdrawn or not", async () => {
    const { company, applicant, job } = await makePeople();
    const conversationId = await openConversationId(applicant, company.username);
    const [one, two] = [
      await makeAttachment(applicant, conversationId),
      await makeAttachment(applicant, conversationId),
    ];
    const first = await apply(applicant, job.id, [one, two]);
    const conflict = { code: "conflict", key: "alreadyApplied" };
    for (const other of [[one], [two, one], []]) {
      await expect(apply(applicant, job.id, other)).rejects.toMatchObject(conflict);
    }
    await expect(apply(applicant, job.id, [one, two], "Please?")).rejects.toMatchObject(conflict);
    await db.update(applications).set({ stage: "withdrawn" }).where(eq(applications.jobId, job.id));
    await expect(apply(applicant, job.id, [], "Again.")).rejects.toMatchObject(conflict);
    expect(await apply(applicant, job.id, [one, two])).toMatchObject({ id: first?.id, stage: "withdrawn" });
  });

  it("is answered once more for a job that was taken back since", async () => {
    const { applicant, job } = await makePeople();
    const sent = await apply(applicant, job.id);
    await db.update(jobs).set({ publishedAt: null }).where(eq(jobs.id, job.id));
    expect(await apply(applicant, job.id)).toEqual({ ...sent, job: { ...sent?.job, url: null } });
  });

  it("is for freelancers, and for a published job of somebody else", async () => {
    const { company, applicant, job } = await makePeople();
    const draft = await makeJob(company, null);
    for (const jobId of [draft.id, randomUUID()]) {
      await expect(apply(applicant, jobId)).rejects.toMatchObject({ code: "not_found", key: "notFound" });
    }
    await expect(apply(company, job.id)).rejects.toMatchObject({ code: "forbidden", key: "cannotApplyOwn" });
    const client = await makePerson();
    await expect(apply(client, job.id)).rejects.toMatchObject({ code: "forbidden", key: "onlyFreelancersApply" });
    const own = await makeJob(applicant);
    await expect(apply(applicant, own.id)).rejects.toMatchObject({ code: "forbidden", key: "cannotApplyOwn" });
    expect(await db.$count(applications, eq(applications.jobId, job.id))).toBe(0);
  });

  it("is refused across a block, whichever of the two has set it", async () => {
    for (const isByCompany of [true, false]) {
      const { company, applicant, job } = await makePeople();
      const [blocker, blocked] = isByCompany ? [company, applicant] : [applicant, company];
      await db.insert(blocks).values({ blockerId: blocker.id, blockedId: blocked.id });
      await expect(apply(applicant, job.id)).rejects.toMatchObject({ code: "forbidden", key: "cannotApply" });
    }
  });

  it("is limited by the hour, and what was sent before does not count", async () => {
    const [company, applicant] = await Promise.all([makePerson("Atlas"), makePerson("Someone", "freelancer")]);
    const all = await Promise.all(Array.from({ length: 31 }, () => makeJob(company)));
    for (const job of all.slice(0, 30)) await apply(applicant, job.id);
    await apply(applicant, all[0]?.id ?? "");
    const late = apply(applicant, all[30]?.id ?? "");
    await expect(late).rejects.toMatchObject({ code: "rate_limited" });
    expect(await db.$count(applications, eq(applications.applicantId, applicant.id))).toBe(30);
  });
});

describe("a file of an application", () => {
  async function makeSent() {
    const { company, applicant, job } = await makePeople();
    const conversationId = await openConversationId(applicant, company.username);
    const [one, two] = [
      await makeAttachment(applicant, conversationId),
      await makeAttachment(applicant, conversationId),
    ];
    const application = await apply(applicant, job.id, [two, one]);
    return { company, applicant, conversationId, one, two, application };
  }

  it("is seen by the two of them alone, in the order in which they were sent", async () => {
    const { company, applicant, one, two, application } = await makeSent();
    expect(application?.attachments.map(({ id }) => id)).toEqual([two, one]);
    for (const person of [company, applicant]) expect(await findVisible(person, one)).toMatchObject({ id: one });
    for (const stranger of [await makePerson(), await makePerson("Someone", "freelancer")]) {
      expect(await findVisible(stranger, one)).toBeNull();
    }
  });

  it("is the applicant's alone before it is sent", async () => {
    const { company, applicant } = await makePeople();
    const file = await makeAttachment(applicant, await openConversationId(applicant, company.username));
    expect(await findVisible(company, file)).toBeNull();
    expect(await findVisible(applicant, file)).toMatchObject({ id: file });
  });

  it("is never claimed twice, by a message or another application", async () => {
    const { company, applicant, conversationId, one } = await makeSent();
    const taken = { code: "conflict", key: "attachmentUnavailable" };
    const message = { conversationId, clientId: randomUUID(), body: "", attachmentIds: [one] };
    await expect(sendMessage(applicant, message)).rejects.toMatchObject(taken);
    const other = await makeJob(company);
    await expect(apply(applicant, other.id, [one])).rejects.toMatchObject(taken);
    expect(await db.$count(applications, eq(applications.jobId, other.id))).toBe(0);
    const said = await makeAttachment(applicant, conversationId);
    await sendMessage(applicant, { conversationId, clientId: randomUUID(), body: "", attachmentIds: [said] });
    await expect(apply(applicant, other.id, [said])).rejects.toMatchObject(taken);
  });

  it("must be the applicant's own, ready, and uploaded for this company", async () => {
    const { company, applicant, job } = await makePeople();
    const conversationId = await openConversationId(applicant, company.username);
    const elsewhere = await openConversationId(applicant, (await makePerson()).username);
    const files = [
      await makeAttachment(company, conversationId),
      await makeAttachment(applicant, elsewhere),
      await makeAttachment(applicant, conversationId, { status: "pending", key: null }),
      randomUUID(),
    ];
    for (const file of files) {
      await expect(apply(applicant, job.id, [file])).rejects.toMatchObject({ key: "attachmentUnavailable" });
    }
    const stranger = await makePerson("Someone", "freelancer");
    const never = await makeAttachment(stranger, await openConversationId(stranger, (await makePerson()).username));
    await expect(apply(stranger, job.id, [never])).rejects.toMatchObject({ key: "attachmentUnavailable" });
    expect(await db.$count(applications, eq(applications.jobId, job.id))).toBe(0);
  });

  it("stays: it is not removed, not asked about again, and in no draft", async () => {
    const { applicant, conversationId, one } = await makeSent();
    expect(await removeUnsent(applicant, { id: one })).toBeNull();
    expect(await recheck(applicant, { id: one })).toBeNull();
    await saveDraft(applicant, { conversationId, body: "hm", replyToId: null, attachmentIds: [one], version: 0 }).catch(
      () => null,
    );
    expect((await getDraft(applicant, { conversationId })).attachments).toEqual([]);
    expect(await db.$count(attachments, eq(attachments.id, one))).toBe(1);
  });

  it("is on the application's page, not among what the two have sent each other in messages", async () => {
    const { company, conversationId, one } = await makeSent();
    expect((await listAttachments(company, { conversationId, limit: 10 })).items).toEqual([]);
    expect(await db.$count(searchEntries, eq(searchEntries.id, one))).toBe(0);
  });
});
