import { eq } from "drizzle-orm";
import { afterAll, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { applyToJob } from "@/lib/applications/apply";
import { sweepAttachments } from "@/lib/attachments/sweep";
import { openConversationId } from "@/lib/conversations/mutations";
import { makeJob } from "@/lib/testing/jobs";
import { makePerson } from "@/lib/testing/people";
import { agree, ask, PDF, upload } from "./test-storage";

const storage = await vi.hoisted(async () => (await import("./test-storage")).openTestStorage());
afterAll(() => storage.close());

it("keeps the files of an application for its two people, and sweeps what was never sent with one", async () => {
  const [company, applicant, stranger] = await Promise.all([
    makePerson("Atlas"),
    makePerson("Someone", "freelancer"),
    makePerson("Someone", "freelancer"),
  ]);
  const conversationId = await openConversationId(applicant, company.username);
  const [sent, unsent] = [
    await upload(storage, applicant, conversationId, PDF, { name: "cv.pdf", type: "application/pdf" }),
    await upload(storage, applicant, conversationId, PDF, { name: "old.pdf", type: "application/pdf" }),
  ];
  const path = `/api/attachments/${sent.id}`;
  expect((await ask(company, path)).status).toBe(404);
  const { id: jobId } = await makeJob(company);
  await applyToJob(applicant, { jobId, coverLetter: "See my CV.", attachmentIds: [sent.id] });
  const old = new Date(Date.now() - 30 * 86_400_000);
  await db.update(attachments).set({ createdAt: old, uploadedAt: old }).where(eq(attachments.uploaderId, applicant.id));
  await sweepAttachments();
  for (const person of [company, applicant]) expect((await ask(person, path)).body).toEqual(PDF);
  for (const person of [stranger, null]) expect((await ask(person, path)).status).not.toBe(200);
  expect((await ask(applicant, `/api/attachments/${unsent.id}`)).status).toBe(404);
  // Nobody uploads anything else in its place.
  expect((await agree(applicant, conversationId, PDF, { id: sent.id })).status).not.toBe(200);
});
