import { randomUUID } from "node:crypto";
import { beforeEach, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { blocks } from "@/db/schema/safety";
import { applyToJob } from "@/lib/applications/apply";
import { setStage } from "@/lib/applications/set-stage";
import type { Viewer } from "@/lib/auth/types";
import { markRead, updateEntry } from "@/lib/inbox/mutations";
import { sendMessage } from "@/lib/messages/send";
import type { NotificationView } from "@/lib/notifications/types";
import { call } from "@/lib/testing/api";
import { cardIdOf, makeTalk, move, offerOf, propose } from "@/lib/testing/cards";
import { makeJob } from "@/lib/testing/jobs";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { POST as READ } from "./v1/notifications/read/route";
import { GET } from "./v1/notifications/route";
import { GET as COUNT } from "./v1/notifications/unread/route";

const told = vi.hoisted(() => vi.fn());
vi.mock("@/lib/realtime/publish", async (load) => ({
  ...(await load<typeof import("@/lib/realtime/publish")>()),
  publish: told,
  publishMessage: () => {},
}));

beforeEach(() => told.mockClear());

async function listOf(viewer: Viewer, query: Record<string, string> = {}): Promise<NotificationView[]> {
  return (await call(GET, { as: viewer, query })).json.items;
}

async function unreadOf(viewer: Viewer): Promise<number> {
  return (await call(COUNT, { as: viewer })).json.count;
}

const read = (as: Viewer, body: unknown) => call(READ, { as, method: "POST", body });

/** What was published as new in the centre, by whose it is. */
function createdFor(): { userId: string; notificationId: string }[] {
  return told.mock.calls.flatMap(([[userId], name, data]) =>
    name === "notification:created" ? [{ userId, notificationId: data.notificationId }] : [],
  );
}

it("lists the steps of an order for whoever did not take them, with the place that they are about", async () => {
  const [buyer, seller] = await Promise.all([makePerson("Youssef"), makePerson("Salma", "freelancer")]);
  const order = await makeOrder(buyer, seller, { status: "delivered" });
  const [forSeller, forBuyer] = [await listOf(seller), await listOf(buyer)];
  const steps = (items: NotificationView[]) => items.map(({ deed }) => deed.kind === "step" && deed.step);
  expect(steps(forSeller)).toEqual(["started", "placed"]);
  expect(steps(forBuyer)).toEqual(["delivered", "paid"]);
  expect(forBuyer[0]).toMatchObject({
    ...{ isUnread: true, isOwn: false, isMuted: false, path: order.path, conversationId: order.conversationId },
    participant: { id: seller.id, name: "Salma" },
    deed: { number: order.number },
  });
  expect(createdFor().map(({ userId }) => userId)).toEqual([seller.id, buyer.id, seller.id, buyer.id]);
  expect(createdFor().map(({ notificationId }) => notificationId)).toContain(forBuyer[0]?.id);
});

it("lists what happens to a card, and no mere message", async () => {
  const { seller, buyer, conversationId } = await makeTalk();
  const offer = await propose(seller, conversationId, offerOf({ title: "A logo for a café" }));
  await move(buyer, cardIdOf(offer), "accepted");
  expect(await listOf(buyer)).toMatchObject([
    { deed: { kind: "card", card: { kind: "offer", move: "proposed", title: "A logo for a café" } } },
  ]);
  expect(await listOf(seller)).toMatchObject([
    { deed: { card: { move: "accepted" } }, path: `/inbox/${conversationId}?message=${offer.seq + 1}` },
  ]);
});

it("lists an application for its company, and where it stands now for its applicant", async () => {
  const [company, applicant] = await Promise.all([makePerson("Atlas", "company"), makePerson("Salma", "freelancer")]);
  const job = await makeJob(company);
  const sent = await applyToJob(applicant, { jobId: job.id, coverLetter: "Salam", attachmentIds: [] });
  const applicationId = sent?.id ?? "";
  expect(await listOf(company)).toMatchObject([
    { deed: { kind: "application", isNew: true, stage: "sent" }, path: `/dashboard/applications/${applicationId}` },
  ]);
  await setStage(company, { applicationId, stage: "shortlisted" });
  await setStage(company, { applicationId, stage: "interview" });
  expect(await listOf(applicant)).toMatchObject([{ deed: { isNew: false, stage: "interview" }, isUnread: true }]);
  await setStage(applicant, { applicationId, stage: "withdrawn" });
  expect(await listOf(applicant)).toEqual([]);
  expect(await listOf(company)).toMatchObject([
    { deed: { isNew: false, stage: "withdrawn" } },
    { deed: { isNew: true } },
  ]);
  expect(createdFor().map(({ userId }) => userId)).toEqual([company.id, applicant.id, applicant.id, company.id]);
});

it("applies twice and lists it once", async () => {
  const [company, applicant] = await Promise.all([makePerson("Atlas", "company"), makePerson("Salma", "freelancer")]);
  const { id: jobId } = await makeJob(company);
  const input = { jobId, coverLetter: "Salam", attachmentIds: [] };
  await Promise.all([applyToJob(applicant, input), applyToJob(applicant, input)]);
  expect(await listOf(company)).toHaveLength(1);
  expect(createdFor()).toHaveLength(1);
});

it("counts what was read neither here nor in its conversation", async () => {
  const { seller, buyer, conversationId } = await makeTalk();
  const first = await propose(seller, conversationId, offerOf());
  const second = await propose(seller, conversationId, offerOf());
  expect(await unreadOf(buyer)).toBe(2);
  await markRead(buyer, { conversationId, seq: first.seq });
  expect(await unreadOf(buyer)).toBe(1);
  expect((await listOf(buyer)).map(({ isUnread }) => isUnread)).toEqual([true, false]);
  expect(await listOf(buyer, { filter: "unread" })).toMatchObject([{ seq: second.seq }]);
});

it("says of a muted conversation, and across a block, that it is to be told in no other way", async () => {
  const { seller, buyer, conversationId } = await makeTalk();
  await propose(seller, conversationId, offerOf());
  const isMuted = async () => (await listOf(buyer)).map((item) => item.isMuted);
  expect(await isMuted()).toEqual([false]);
  await updateEntry(buyer, { conversationId, muted: true });
  expect(await isMuted()).toEqual([true]);
  await updateEntry(buyer, { conversationId, muted: false });
  await db.insert(blocks).values({ blockerId: seller.id, blockedId: buyer.id });
  expect(await isMuted()).toEqual([true]);
});

it("is read by answering as well, for whoever writes has read what is above", async () => {
  const { seller, buyer, conversationId } = await makeTalk();
  await propose(seller, conversationId, offerOf());
  await sendMessage(buyer, { conversationId, clientId: randomUUID(), body: "Thanks" });
  expect(await unreadOf(buyer)).toBe(0);
  expect(await listOf(buyer, { filter: "unread" })).toEqual([]);
});

it("marks some as read, then all that were shown, and takes exactly those back", async () => {
  const { seller, buyer, conversationId } = await makeTalk();
  for (let count = 0; count < 3; count += 1) await propose(seller, conversationId, offerOf());
  const [newest, middle, oldest] = await listOf(buyer);
  expect((await read(buyer, { ids: [oldest?.id] })).json.count).toBe(2);
  const marked = await read(buyer, { all: true, until: middle?.createdAt });
  expect(marked.json).toEqual({ count: 1, readAt: expect.any(String) });
  expect((await listOf(buyer, { filter: "unread" })).map(({ id }) => id)).toEqual([newest?.id]);
  expect((await read(buyer, { takeBack: marked.json.readAt })).json).toEqual({ count: 2, readAt: null });
  expect((await listOf(buyer, { filter: "unread" })).map(({ id }) => id)).toEqual([newest?.id, middle?.id]);
});

it("marks what was seen of an order on its own page, and nothing that has come since", async () => {
  const { seller, buyer, stranger } = await makeTalk();
  const { conversationId } = await makeOrder(buyer, seller);
  await makeOrder(buyer, seller);
  const [second, first] = await listOf(seller);
  const seen = { conversationId, seqs: [first?.seq] };
  await read(stranger, seen);
  expect(await unreadOf(seller)).toBe(2);
  expect((await read(seller, seen)).json.count).toBe(1);
  expect(await listOf(seller, { filter: "unread" })).toMatchObject([{ id: second?.id }]);
});

it("marks what was seen of an application up to how it stood then", async () => {
  const [company, applicant] = await Promise.all([makePerson("Atlas", "company"), makePerson("Salma", "freelancer")]);
  const job = await makeJob(company);
  const sent = await applyToJob(applicant, { jobId: job.id, coverLetter: "Salam", attachmentIds: [] });
  const applicationId = sent?.id ?? "";
  await setStage(company, { applicationId, stage: "shortlisted" });
  await setStage(company, { applicationId, stage: "interview" });
  const upTo = (rev: number) => ({ applications: [{ id: applicationId, rev }] });
  for (const person of [company, applicant]) await read(person, upTo(1));
  expect([await unreadOf(company), await unreadOf(applicant)]).toEqual([0, 1]);
  expect((await read(applicant, upTo(2))).json.count).toBe(0);
});

it("tells one's own tabs of what was read, and nobody of nothing", async () => {
  const { seller, buyer, conversationId } = await makeTalk();
  await propose(seller, conversationId, offerOf());
  told.mockClear();
  await read(buyer, { all: true });
  await read(buyer, { all: true });
  expect(told.mock.calls).toEqual([[[buyer.id], "notifications:changed", { settingsVersion: null }]]);
});

it("neither shows nor marks anybody else's", async () => {
  const { seller, buyer, stranger, conversationId } = await makeTalk();
  await propose(seller, conversationId, offerOf());
  const ids = (await listOf(buyer)).map(({ id }) => id);
  expect(await listOf(stranger)).toEqual([]);
  for (const body of [{ ids }, { all: true }]) await read(stranger, body);
  expect(await unreadOf(buyer)).toBe(1);
  expect((await call(GET, { as: null })).status).toBe(401);
});

it("goes on where a page ended, through all of them once", async () => {
  const { seller, buyer, conversationId } = await makeTalk();
  for (let count = 0; count < 5; count += 1) await propose(seller, conversationId, offerOf());
  const seen: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page = await call(GET, { as: buyer, query: { limit: "2", ...(cursor && { cursor }) } });
    seen.push(...page.json.items.map(({ id }: NotificationView) => id));
    cursor = page.json.nextCursor;
  }
  expect(seen).toEqual((await listOf(buyer)).map(({ id }) => id));
  expect(new Set(seen).size).toBe(5);
});

it.each([
  { ids: [] },
  { ids: ["x"] },
  { all: false },
  { all: true, ids: [randomUUID()] },
  { takeBack: "now" },
  { conversationId: randomUUID(), seqs: [] },
  { applications: [] },
  {},
])("refuses %j", async (body) => {
  expect((await read(await makePerson(), body)).status).toBe(400);
});
