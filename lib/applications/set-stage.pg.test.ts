import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { blocks } from "@/db/schema/safety";
import type { Viewer } from "@/lib/auth/types";
import { getContext } from "@/lib/marketplace/contexts";
import { takeTurn } from "@/lib/safety/rate";
import { makeApplication } from "@/lib/testing/applications";
import { makePerson } from "@/lib/testing/people";
import { useRealtimeServer } from "@/lib/testing/realtime-server";
import { getApplication } from "./queries";
import { setStage } from "./set-stage";
import type { ApplicationStage } from "./types";

async function makeSent(stage: ApplicationStage = "sent") {
  const [company, applicant, stranger] = await Promise.all([
    makePerson("Atlas"),
    makePerson("Salma", "freelancer"),
    makePerson(),
  ]);
  const { id } = await makeApplication(company, applicant, stage);
  const move = (viewer: Viewer, to: ApplicationStage, rev?: number) =>
    setStage(viewer, { applicationId: id, stage: to, ...(rev !== undefined && { rev }) });
  const standing = async () => {
    const [row] = await db.select().from(applications).where(eq(applications.id, id));
    return [row?.stage, row?.rev];
  };
  return { company, applicant, stranger, id, move, standing };
}

describe("moving an application", () => {
  it("shows both where it stands, on its card too, and tells nobody else", async () => {
    const { company, applicant, id, move } = await makeSent();
    const { told } = await useRealtimeServer();
    expect(await move(company, "interview", 0)).toMatchObject({ stage: "interview", rev: 1 });
    expect(await getApplication(applicant, { applicationId: id })).toMatchObject({ stage: "interview", rev: 1 });
    const card = await getContext(applicant, { kind: "application", id }, company.id);
    expect(card).toMatchObject({ stage: "interview", rev: 1 });
    const channels = [company, applicant].map((person) => `private-user-${person.id}`);
    const event = { applicationId: id, stage: "interview", rev: 1 };
    const events = (await told()).map(({ body: { name, channels, data } }) => [name, channels, JSON.parse(data ?? "")]);
    const created = { notificationId: expect.any(String), topic: "orders" };
    expect(events).toEqual([
      ["application:changed", channels, event],
      ["notification:created", [`private-user-${applicant.id}`], created],
    ]);
  });

  it("is one step, however many tabs ask for it at once", async () => {
    const { company, move, standing } = await makeSent();
    const asked = Array.from({ length: 50 }, (_, n) => move(company, n % 2 ? "shortlisted" : "declined", 0));
    const answers = await Promise.allSettled(asked);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "conflict" });
    }
    expect((await standing())[1]).toBe(1);
  });

  it("is refused twice, and from a tab that does not know how it stands", async () => {
    const { company, move, standing } = await makeSent();
    await move(company, "shortlisted");
    const conflict = { code: "conflict", key: "applicationMovedOn" };
    await expect(move(company, "shortlisted")).rejects.toMatchObject(conflict);
    await expect(move(company, "hired", 0)).rejects.toMatchObject(conflict);
    expect(await standing()).toEqual(["shortlisted", 1]);
    await move(company, "hired", 1);
    expect(await standing()).toEqual(["hired", 2]);
  });

  it("is refused to whoever it is not for: others learn nothing of it", async () => {
    const { company, applicant, stranger, id, move, standing } = await makeSent();
    for (const applicationId of [id, randomUUID()]) {
      const refused = setStage(stranger, { applicationId, stage: "hired" });
      await expect(refused).rejects.toMatchObject({ code: "not_found", key: "notFound" });
      expect(await getApplication(stranger, { applicationId })).toBeNull();
    }
    const forbidden = { code: "forbidden", key: "notYourStep" };
    await expect(move(applicant, "hired")).rejects.toMatchObject(forbidden);
    await expect(move(company, "withdrawn")).rejects.toMatchObject(forbidden);
    expect(await standing()).toEqual(["sent", 0]);
    for (const [viewer, other] of [
      [stranger, company],
      [stranger, applicant],
      [company, stranger],
    ] as const) {
      expect(await getContext(viewer, { kind: "application", id }, other.id)).toBeNull();
    }
  });

  it("is refused across a block", async () => {
    const { company, applicant, move, standing } = await makeSent();
    await db.insert(blocks).values({ blockerId: applicant.id, blockedId: company.id });
    await expect(move(company, "hired")).rejects.toMatchObject({ code: "forbidden" });
    await expect(move(applicant, "withdrawn")).rejects.toMatchObject({ code: "forbidden" });
    expect(await standing()).toEqual(["sent", 0]);
  });

  it("is limited, as whatever is done with one key after the other", async () => {
    const { company, move, standing } = await makeSent();
    await takeTurn(db, "marks", company.id, 240);
    await expect(move(company, "hired")).rejects.toMatchObject({ code: "rate_limited" });
    expect(await standing()).toEqual(["sent", 0]);
  });

  it("ends when it is withdrawn, which its applicant alone can take back, to where it stood", async () => {
    const { company, applicant, move, standing } = await makeSent("interview");
    await move(applicant, "withdrawn", 0);
    await expect(move(company, "hired")).rejects.toMatchObject({ code: "conflict", key: "applicationWithdrawn" });
    await expect(move(applicant, "hired")).rejects.toMatchObject({ code: "forbidden" });
    await move(applicant, "interview", 1);
    expect(await standing()).toEqual(["interview", 2]);
    await move(company, "hired", 2);
    await expect(move(applicant, "withdrawn")).rejects.toMatchObject({ code: "conflict", key: "hiredAlready" });
  });
});
