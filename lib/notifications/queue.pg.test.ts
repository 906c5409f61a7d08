import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { applyToJob } from "@/lib/applications/apply";
import { setStage } from "@/lib/applications/set-stage";
import { lockConversation } from "@/lib/conversations/access";
import { sendMessage, startConversation } from "@/lib/messages/send";
import { makeJob } from "@/lib/testing/jobs";
import { makePerson } from "@/lib/testing/people";
import { queueNotifications } from "./queue";

/** The payloads of the jobs for one person. */
async function jobsOf(userId: string) {
  const rows = await db.execute<{ payload: Record<string, unknown>; in_seconds: number }>(sql`
    select payload, extract(epoch from run_at - created_at)::float8 as in_seconds
    from graphile_worker._private_jobs where payload ->> 'userId' = ${userId} order by id`);
  return [...rows];
}

it("queues one look for whoever is written to, however many messages come", async () => {
  const [writer, reader] = [await makePerson(), await makePerson()];
  const { conversationId } = await startConversation(writer, {
    to: reader.username,
    clientId: randomUUID(),
    body: "1",
  });
  for (const body of ["2", "3"]) await sendMessage(writer, { conversationId, clientId: randomUUID(), body });
  expect(await jobsOf(reader.id)).toEqual([{ payload: { userId: reader.id, conversationId }, in_seconds: 5 }]);
  expect(await jobsOf(writer.id)).toEqual([]);
});

it("queues nothing for a message that is not written", async () => {
  const [writer, reader] = [await makePerson(), await makePerson()];
  const { conversationId } = await startConversation(writer, {
    to: reader.username,
    clientId: randomUUID(),
    body: "1",
  });
  await sendMessage(reader, { conversationId, clientId: randomUUID(), body: "2" });
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  const attachmentIds = [randomUUID()];
  await expect(
    sendMessage(reader, { conversationId, clientId: randomUUID(), body: "3", attachmentIds }),
  ).rejects.toThrow();
  expect(await jobsOf(writer.id)).toEqual([]);
});

it("queues a look for a company that is applied to, and for an applicant who is moved", async () => {
  const [company, applicant] = [await makePerson("Atlas", "company"), await makePerson("Mehdi", "freelancer")];
  const { id: jobId } = await makeJob(company);
  const application = await applyToJob(applicant, { jobId, coverLetter: "I have done this.", attachmentIds: [] });
  const applicationId = application?.id ?? "";
  expect(await jobsOf(company.id)).toMatchObject([{ payload: { userId: company.id, applicationId, rev: 0 } }]);
  await setStage(company, { applicationId, stage: "shortlisted" });
  await setStage(company, { applicationId, stage: "interview" });
  expect(await jobsOf(applicant.id)).toMatchObject([{ payload: { userId: applicant.id, applicationId, rev: 2 } }]);
  expect(await jobsOf(company.id)).toHaveLength(1);
});

describe("a look", () => {
  it("that is being done does not count as one that waits", async () => {
    const [writer, reader] = [await makePerson(), await makePerson()];
    const { conversationId } = await startConversation(writer, {
      to: reader.username,
      clientId: randomUUID(),
      body: "1",
    });
    await db.execute(sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'somebody'`);
    await sendMessage(writer, { conversationId, clientId: randomUUID(), body: "2" });
    expect(await jobsOf(reader.id)).toHaveLength(2);
  });

  it("that waits cannot be begun between a send's look for it and its commit", async () => {
    const [writer, reader] = [await makePerson(), await makePerson()];
    const { conversationId } = await startConversation(writer, {
      to: reader.username,
      clientId: randomUUID(),
      body: "1",
    });
    await db.transaction(async (tx) => {
      const conversation = await lockConversation(tx, writer, conversationId);
      await queueNotifications(tx, conversation, { senderId: writer.id });
      const free = await db.execute(sql`select from graphile_worker._private_jobs
        where payload ->> 'userId' = ${reader.id} for update skip locked`);
      expect(free).toHaveLength(0);
    });
  });
});
