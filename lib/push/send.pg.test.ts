import { createHash, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { pushSubscriptions } from "@/db/schema/notifications";
import { env } from "@/env";
import { makePerson } from "@/lib/testing/people";
import { startPushService, type TestPushService } from "@/lib/testing/push-service";
import { sendPush } from "./send";
import type { PushPayload } from "./types";

let service: TestPushService;
let userId: string;

beforeEach(async () => {
  service = await startPushService();
  userId = (await makePerson("Salma Idrissi")).id;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await service.close();
});

function payload(changed: Partial<PushPayload> = {}): PushPayload {
  return {
    ...{ id: randomUUID(), tag: "conversation:1", title: "Youssef", body: "Salam, ça va ? مرحبا 👋", language: "ar" },
    ...{ dir: "rtl", path: "/inbox/1", userId },
    ...changed,
  };
}

const subscriptionsOf = (id: string) => db.select().from(pushSubscriptions).where(eq(pushSubscriptions.userId, id));

describe("what a push service gets", () => {
  it("is nothing of a person who has allowed none", async () => {
    expect(await sendPush(userId, payload())).toEqual({ taken: 0, gone: 0, failed: null });
    expect(service.asked).toEqual([]);
  });

  it("is readable by the browser alone, signed with our key and replaced by the next of its tag", async () => {
    const { endpoint } = await service.allow(userId);
    const sent = payload();
    expect(await sendPush(userId, sent)).toEqual({ taken: 1, gone: 0, failed: null });
    const [arrived] = service.arrived;
    expect(arrived?.payload).toEqual(sent);
    expect(arrived?.host).toBe("fcm.googleapis.com");
    expect(arrived?.vapid.key).toBe(env.VAPID_PUBLIC_KEY);
    expect(arrived?.vapid.audience).toBe(new URL(endpoint).origin);
    expect(String(arrived?.vapid.subject)).toMatch(/^(mailto:.+@|https:\/\/)/);
    const topic = createHash("sha256").update(sent.tag).digest("base64url").slice(0, 32);
    expect(arrived?.headers).toMatchObject({ topic, ttl: "86400", urgency: "high", "content-encoding": "aes128gcm" });
  });

  it("goes to every browser of that person and to nobody else's", async () => {
    const other = await makePerson("Karim");
    await service.allow(other.id);
    await service.allow(userId);
    await service.allow(userId, "https://updates.push.services.mozilla.com/wpush/v2/");
    expect(await sendPush(userId, payload())).toMatchObject({ taken: 2 });
    expect(service.arrived.map(({ host }) => host).sort()).toEqual([
      "fcm.googleapis.com",
      "updates.push.services.mozilla.com",
    ]);
  });

  it("says whose it is by whom it is sent to, whatever the payload says", async () => {
    await service.allow(userId);
    await sendPush(userId, payload({ userId: randomUUID() }));
    expect(service.arrived[0]?.payload.userId).toBe(userId);
  });
});

describe("what a push service answers", () => {
  it.each([404, 410])("%s: the subscription is removed, others are not", async (status) => {
    const [first, second] = [await service.allow(userId), await service.allow(userId)];
    service.answer = (path) => (first.endpoint.endsWith(path) ? status : 201);
    expect(await sendPush(userId, payload())).toEqual({ taken: 1, gone: 1, failed: null });
    expect((await subscriptionsOf(userId)).map(({ id }) => id)).toEqual([second.id]);
  });

  it.each([400, 413])("%s: that push is given up, the subscription stays", async (status) => {
    await service.allow(userId);
    service.answer = () => status;
    expect(await sendPush(userId, payload())).toEqual({ taken: 0, gone: 0, failed: null });
    expect(await subscriptionsOf(userId)).toHaveLength(1);
  });

  it.each([401, 403, 429, 500, 503])("%s: to be tried again, told by the host without the address", async (status) => {
    await service.allow(userId);
    service.answer = () => status;
    const outcome = await sendPush(userId, payload());
    expect(outcome).toEqual({ taken: 0, gone: 0, failed: `fcm.googleapis.com answers ${status}` });
    expect(await subscriptionsOf(userId)).toHaveLength(1);
  });

  it("a redirect: is not followed, wherever it leads", async () => {
    await service.allow(userId);
    service.answer = () => ({ status: 307, location: "https://fcm.googleapis.com/elsewhere" });
    expect(await sendPush(userId, payload())).toMatchObject({ taken: 0, failed: "fcm.googleapis.com answers 307" });
    expect(service.asked).toHaveLength(1);
  });

  it("nothing at all: is waited for no longer than the limit", async () => {
    const limit = new AbortController();
    vi.spyOn(AbortSignal, "timeout").mockReturnValue(limit.signal);
    const { endpoint } = await service.allow(userId);
    service.answer = () => {
      queueMicrotask(() => limit.abort());
      return "nothing";
    };
    const { failed } = await sendPush(userId, payload());
    expect(failed).toMatch(/^fcm\.googleapis\.com does not answer/);
    expect(failed).not.toContain(new URL(endpoint).pathname);
  });

  it("a broken line: to be tried again", async () => {
    await service.allow(userId);
    service.answer = () => "hang up";
    expect(await sendPush(userId, payload())).toMatchObject({
      failed: "fcm.googleapis.com does not answer (ECONNRESET)",
    });
  });
});

it("tells again only those that have not taken it", async () => {
  const [first, second] = [await service.allow(userId), await service.allow(userId)];
  service.answer = (path) => (first.endpoint.endsWith(path) ? 503 : 201);
  const sent = payload();
  expect(await sendPush(userId, sent)).toMatchObject({ taken: 1, failed: "fcm.googleapis.com answers 503" });
  service.answer = () => 201;
  expect(await sendPush(userId, sent)).toEqual({ taken: 2, gone: 0, failed: null });
  const paths = service.arrived.map(({ path }) => path);
  expect(paths).toEqual([second, first].map(({ endpoint }) => new URL(endpoint).pathname));
});

it("asks no host that is no push service's, even of a row that stands in the table", async () => {
  await service.allow(userId, "https://internal.example/");
  expect(await sendPush(userId, payload())).toEqual({ taken: 0, gone: 1, failed: null });
  expect(service.asked).toEqual([]);
});

it("lets a browser whose keys are none go", async () => {
  const { id } = await service.allow(userId);
  await db
    .update(pushSubscriptions)
    .set({ p256dh: Buffer.alloc(65, 4).toString("base64url") })
    .where(eq(pushSubscriptions.id, id));
  expect(await sendPush(userId, payload())).toMatchObject({ gone: 1 });
});
