import { createECDH, randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { pushSubscriptions } from "@/db/schema/notifications";
import { changePassword, signOutEverywhere } from "@/lib/auth/revoke";
import { createSessionCookie } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/types";
import { forgetBrowser } from "@/lib/push/mutations";
import { MAX_DEVICES } from "@/lib/push/rules";
import { ownOrigins } from "@/lib/safety/origin";
import { RATE_LIMITS } from "@/lib/safety/rules";
import { makeAccount, PASSWORD } from "@/lib/testing/accounts";
import { ask, call } from "@/lib/testing/api";
import { makePerson } from "@/lib/testing/people";
import { DELETE, GET, POST } from "./v1/push/subscriptions/route";

const [ORIGIN = ""] = ownOrigins();

let salma: Viewer;
beforeEach(async () => {
  salma = await makePerson("Salma Idrissi");
});

function browser(changed: object = {}) {
  const pair = createECDH("prime256v1");
  const p256dh = pair.generateKeys("base64url");
  const keys = { p256dh, auth: randomBytes(16).toString("base64url") };
  return { endpoint: `https://fcm.googleapis.com/fcm/send/${randomUUID()}`, expirationTime: null, keys, ...changed };
}

const add = (as: Viewer | null, body: unknown, origin?: string) =>
  call(POST, { as, method: "POST", body, ...(origin ? { origin } : {}) });
/** What `viewer`'s browser sends that is subscription `browserId`. */
async function cookies(viewer: Viewer, browserId: string) {
  const { name, value } = await createSessionCookie(viewer.id);
  return { cookie: `${name}=${value}; push-browser=${browserId}` };
}
const rowsOf = (viewer: Viewer) => db.select().from(pushSubscriptions).where(eq(pushSubscriptions.userId, viewer.id));

describe("allowing pushes on a browser", () => {
  it("answers what its owner knows it by, never where it is told, and gives it a cookie that no script reads", async () => {
    const asked = browser();
    const { status, json, text, headers } = await add(salma, asked);
    expect([status, json]).toEqual([200, { id: json.id, device: "", createdAt: json.createdAt, isCurrent: true }]);
    expect(text).not.toContain(asked.endpoint);
    expect(headers.get("set-cookie")).toMatch(
      new RegExp(`^push-browser=${json.id}; Path=/; Max-Age=\\d+; HttpOnly; SameSite=Lax$`),
    );
    const list = await call(GET, { as: salma });
    expect(list.json.items).toEqual([{ ...json, isCurrent: false }]);
    expect(list.text).not.toContain(asked.endpoint);
  });

  it("knows which of them asks by that cookie", async () => {
    const { json } = await add(salma, browser());
    const headers = await cookies(salma, json.id);
    const answer = await GET(new Request("http://localhost/api", { headers }), { params: Promise.resolve({}) });
    expect((await answer.json()).items).toEqual([json]);
  });

  it("again is one, with the newest keys", async () => {
    const first = browser();
    const { json } = await add(salma, first);
    const again = await add(salma, { ...browser(), endpoint: first.endpoint });
    expect(again.json.id).toBe(json.id);
    expect(await rowsOf(salma)).toHaveLength(1);
  });

  it("moves it from whoever it was told to before, whose list and cookie lead nowhere then", async () => {
    const shared = browser();
    const youssef = await makePerson("Youssef");
    const { json: hers } = await add(salma, shared);
    const { json: his } = await add(youssef, shared);
    expect([await rowsOf(salma), (await rowsOf(youssef)).length]).toEqual([[], 1]);
    expect(his.id).not.toBe(hers.id);
    await forgetBrowser(hers.id);
    expect(await rowsOf(youssef)).toHaveLength(1);
  });

  it("takes the place of the one that this browser had before under another address, and of nobody else's", async () => {
    const [{ json: before }, { json: other }] = [await add(salma, browser()), await add(salma, browser())];
    const headers = { ...(await cookies(salma, before.id)), "content-type": "application/json", origin: ORIGIN };
    const request = new Request("http://localhost/api", { method: "POST", headers, body: JSON.stringify(browser()) });
    const { id } = await (await POST(request, { params: Promise.resolve({}) })).json();
    expect((await rowsOf(salma)).map((row) => row.id).toSorted()).toEqual([other.id, id].toSorted());
  });

  it("lets the oldest go beyond the most that one may have, also when they come at once", async () => {
    const { json: oldest } = await add(salma, browser());
    await Promise.all(Array.from({ length: MAX_DEVICES }, () => add(salma, browser())));
    const rows = await rowsOf(salma);
    expect(rows).toHaveLength(MAX_DEVICES);
    expect(rows.map(({ id }) => id)).not.toContain(oldest.id);
  });
});

describe("refused", () => {
  const keys = browser().keys;
  it.each([
    ["an address that is no push service's", { endpoint: "https://internal.example/x" }],
    ["an address of this machine", { endpoint: "https://127.0.0.1/x" }],
    ["no address", { endpoint: undefined }],
    ["a key that is no point of the curve", { keys: { ...keys, p256dh: Buffer.alloc(65, 4).toString("base64url") } }],
    ["a short key", { keys: { ...keys, p256dh: "BAAA" } }],
    ["a short secret", { keys: { ...keys, auth: "AAAA" } }],
    ["no keys", { keys: undefined }],
  ])("%s", async (_, changed) => {
    expect((await add(salma, browser(changed))).status).toBe(400);
    expect(await rowsOf(salma)).toEqual([]);
  });

  it("nobody, and another site", async () => {
    expect((await add(null, browser())).status).toBe(401);
    expect((await add(salma, browser(), "https://evil.example")).status).toBe(403);
    expect((await ask(GET, { as: null })).status).toBe(401);
  });

  it("more than anybody does in an hour", async () => {
    const { points } = RATE_LIMITS.pushSubscriptions;
    const body = browser();
    for (let n = 0; n < points; n += 1) expect((await add(salma, body)).status).toBe(200);
    expect((await add(salma, body)).status).toBe(429);
  });
});

describe("telling on a browser no more", () => {
  it("is for its owner to say", async () => {
    const { json } = await add(salma, browser());
    const remove = (as: Viewer) => call(DELETE, { as, method: "DELETE", body: { id: json.id } });
    expect((await remove(await makePerson("Youssef"))).status).toBe(404);
    expect((await remove(salma)).json).toEqual({ id: json.id });
    expect((await remove(salma)).status).toBe(404);
  });

  it("comes with leaving it, and with another person there, not with the same one again", async () => {
    const { json } = await add(salma, browser());
    await forgetBrowser(json.id, salma.id);
    expect(await rowsOf(salma)).toHaveLength(1);
    await forgetBrowser(json.id, (await makePerson("Youssef")).id);
    expect(await rowsOf(salma)).toEqual([]);
  });

  it("comes everywhere with signing out everywhere", async () => {
    await add(salma, browser());
    await add(salma, browser());
    await signOutEverywhere(salma);
    expect(await rowsOf(salma)).toEqual([]);
  });

  it("comes everywhere else with another password", async () => {
    const account = await makeAccount();
    const { json } = await add(account, browser());
    await add(account, browser());
    const change = (currentPassword: string) =>
      changePassword(account, { currentPassword, newPassword: "another four words" }, json.id);
    await expect(change("a guess")).rejects.toMatchObject({ code: "invalid" });
    expect(await rowsOf(account)).toHaveLength(2);
    await change(PASSWORD);
    expect((await rowsOf(account)).map(({ id }) => id)).toEqual([json.id]);
  });
});
