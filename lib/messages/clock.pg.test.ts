import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { timeIn } from "@/db/clock";
import { applications } from "@/db/schema/applications";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { setStage } from "@/lib/applications/set-stage";
import type { Viewer } from "@/lib/auth/types";
import { lockConversation } from "@/lib/conversations/access";
import { reviewOrder } from "@/lib/reviews/write-review";
import { makeApplication } from "@/lib/testing/applications";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { editMessage } from "./change";
import { startConversation } from "./send";

const YEAR_MS = 365 * 86_400_000;
/** Whoever waits has to connect first: on a busy machine that takes its time. */
const PATIENCE = { timeout: 100_000 };

let salma: Viewer;
let youssef: Viewer;
let began: Date;

beforeEach(async () => {
  [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  began = await db.transaction(timeIn);
});
afterEach(() => void vi.useRealTimers());

/** A process that lives a year ahead, or behind, of the database. */
function livesIn(years: number) {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + years * YEAR_MS });
}

/** Between the test's beginning and now, by the database's clock. */
async function expectNow(...times: (Date | string | null | undefined)[]) {
  const now = await db.transaction(timeIn);
  for (const time of times) {
    const at = new Date(time ?? Number.NaN).getTime();
    expect(at).toBeGreaterThanOrEqual(began.getTime());
    expect(at).toBeLessThanOrEqual(now.getTime());
  }
}

/** Whether a transaction of this test's own database stands before a lock; others of the server's are other tests'. */
async function isSomebodyWaiting(): Promise<boolean> {
  const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return (await db.execute(waiting)).length > 0;
}

it.each([-1, 1])(
  "what is written and edited is dated by the database's clock, by a process that is %s years off",
  async (years) => {
    livesIn(years);
    const { id: messageId, createdAt } = await startConversation(salma, {
      ...{ to: youssef.username, clientId: randomUUID(), body: "Salam" },
    });
    const { editedAt } = await editMessage(salma, { messageId, body: "Salam!" });
    await expectNow(createdAt, editedAt);
  },
);

it("the steps of an order, from which its 14 days of reviews count, are", async () => {
  livesIn(-1);
  const { id: orderId } = await makeOrder(youssef, salma, { status: "completed" });
  const steps = await db.select({ at: messages.createdAt }).from(messages).where(eq(messages.orderId, orderId));
  const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
  await expectNow(order?.paidAt, ...steps.map(({ at }) => at));
  const review = await reviewOrder(youssef, { orderId, clientId: randomUUID(), stars: 5, body: "Quick and kind." });
  await expectNow(review.createdAt);
});

it("the stages of an application are", async () => {
  livesIn(1);
  const company = await makePerson("Atlas", "company");
  const { id: applicationId } = await makeApplication(company, salma);
  await setStage(company, { applicationId, stage: "shortlisted" });
  const [application] = await db.select().from(applications).where(eq(applications.id, applicationId));
  await expectNow(application?.stageAt);
});

it("whoever waited for a conversation dates by the moment at which it was theirs", async () => {
  const { conversationId } = await startConversation(salma, {
    ...{ to: youssef.username, clientId: randomUUID(), body: "Salam" },
  });
  const { second, left } = await db.transaction(async (tx) => {
    await lockConversation(tx, salma, conversationId);
    const second = db.transaction((other) => lockConversation(other, youssef, conversationId));
    await vi.waitUntil(isSomebodyWaiting, PATIENCE);
    return { second: { ends: second }, left: await timeIn(tx) };
  });
  expect((await second.ends).now.getTime()).toBeGreaterThanOrEqual(left.getTime());
});
