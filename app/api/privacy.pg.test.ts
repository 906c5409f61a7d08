import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { users } from "@/db/schema/auth";
import { inboxEntries } from "@/db/schema/inbox";
import { jobs } from "@/db/schema/marketplace";
import { orders } from "@/db/schema/orders";
import { reviews } from "@/db/schema/reviews";
import type { Viewer } from "@/lib/auth/types";
import { saveDraft } from "@/lib/inbox/save-draft";
import { unsendMessage } from "@/lib/messages/change";
import { startConversation } from "@/lib/messages/send";
import { ask, call, type Handler } from "@/lib/testing/api";
import { makeApplication } from "@/lib/testing/applications";
import { makeAttachment } from "@/lib/testing/attachments";
import { cardIdOf, offerOf, propose } from "@/lib/testing/cards";
import { makeGig } from "@/lib/testing/gigs";
import { makeJob } from "@/lib/testing/jobs";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { POST as addLabel } from "./v1/labels/route";
import { POST as addReply } from "./v1/saved-replies/route";

/** What of Salma nobody else may ever be sent. */
const MARK = randomUUID().slice(-12);
const EMAIL = `salma-${MARK}@mail.test`;
const PHONE = `+212 661 ${MARK}`;
const HASH = `hash-${MARK}`;
const GOOGLE = `google-${MARK}`;

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
/** Its session answer is the asker's own, and needs a server around it: auth.test.ts. */
const LEFT_OUT = ["auth/[...nextauth]"];

let salma: Viewer;
let askers: { youssef: Viewer; stranger: Viewer };
/** By the name of the parameter that may be asked with them. */
let ids: Readonly<Record<string, string[]>>;

beforeAll(async () => {
  const [youssef, karim, stranger, atlas] = await Promise.all([
    makePerson("Youssef"),
    makePerson("Karim"),
    makePerson("Stranger"),
    makePerson("Atlas"),
  ]);
  salma = await makePerson("Salma Idrissi", "freelancer");
  askers = { youssef, stranger };
  await db.update(users).set({ email: EMAIL, passwordHash: HASH, googleId: GOOGLE }).where(eq(users.id, salma.id));
  const shared = await startConversation(youssef, { to: salma.username, clientId: randomUUID(), body: "Salam" });
  const answer = await startConversation(salma, { to: youssef.username, clientId: randomUUID(), body: "Salam!" });
  const unsent = await startConversation(salma, { to: youssef.username, clientId: randomUUID(), body: PHONE });
  await unsendMessage(salma, { messageId: unsent.id });
  const foreign = await startConversation(karim, { to: salma.username, clientId: randomUUID(), body: PHONE });
  const { conversationId } = shared;
  await db
    .update(inboxEntries)
    .set({ note: `${PHONE} ${EMAIL}` })
    .where(eq(inboxEntries.userId, salma.id));
  await saveDraft(salma, { conversationId, body: PHONE, replyToId: null, attachmentIds: [], version: 0 });
  const file = await makeAttachment(salma, conversationId, { name: `${PHONE}.pdf` });
  const [ownOrder, otherOrder] = [
    await makeOrder(youssef, salma, { status: "completed" }),
    await makeOrder(karim, salma, { status: "active" }),
  ];
  await db.update(orders).set({ title: PHONE }).where(eq(orders.id, otherOrder.id));
  await db.insert(reviews).values({
    ...{ id: randomUUID(), orderId: ownOrder.id, authorId: salma.id, subjectId: youssef.id, stars: 5, body: PHONE },
  });
  const application = await makeApplication(atlas, salma);
  await db.update(applications).set({ coverLetter: PHONE }).where(eq(applications.id, application.id));
  const [gig, job] = [await makeGig(salma, PHONE, null), await makeJob(salma, null)];
  await db.update(jobs).set({ title: PHONE }).where(eq(jobs.id, job.id));
  const offers = [
    await propose(salma, conversationId, offerOf()),
    await propose(salma, foreign.conversationId, offerOf({ title: PHONE, scope: [EMAIL] })),
  ];
  const label = await call(addLabel, { as: salma, method: "POST", body: { name: PHONE, colour: "rose" } });
  const reply = await call(addReply, {
    ...{ as: salma, method: "POST" },
    body: { name: "Phone", body: PHONE, language: "fr" },
  });
  expect([label.status, reply.status]).toEqual([200, 200]);
  ids = {
    conversationId: [conversationId, foreign.conversationId],
    messageId: [answer.id, unsent.id, foreign.id],
    orderId: [ownOrder.id, otherOrder.id],
    applicationId: [application.id],
    cardId: offers.map(cardIdOf),
    jobId: [application.jobId, job.id],
    gigId: [gig.id],
    labelId: [label.json.id],
    replyId: [reply.json.id],
    userId: [salma.id, karim.id],
    id: [file],
  };
});

describe("what only Salma may know", () => {
  it.each(["youssef", "stranger", null] as const)("is in no answer of the API to %s", async (name) => {
    const as = name && askers[name];
    const told: string[] = [];
    let about = 0;
    for (const path of routes()) {
      for (const [method, handler] of await handlersOf(path)) {
        for (const options of tries(path, method)) {
          const response = await ask(handler, { as, method, ...options });
          const text = JSON.stringify([...response.headers]) + (await response.text());
          if (text.includes(salma.username)) about += 1;
          for (const secret of [EMAIL, PHONE, HASH, GOOGLE]) {
            if (text.includes(secret)) told.push(`${method} ${path} ${JSON.stringify(options)} tells ${secret}`);
          }
          if (!as && path.startsWith("v1/") && !path.endsWith("events")) {
            expect([method, path, response.status]).toEqual([method, path, 401]);
          }
        }
      }
    }
    expect(told).toEqual([]);
    // Whoever talks with her is told of her, or nothing was looked at.
    if (name === "youssef") expect(about).toBeGreaterThan(5);
  });
});

function routes(): string[] {
  return readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .flatMap((file) => (file.endsWith("/route.ts") ? [file.slice(0, -"/route.ts".length)] : []))
    .filter((path) => !LEFT_OUT.includes(path));
}

async function handlersOf(path: string): Promise<[string, Handler][]> {
  const module: Record<string, unknown> = await import(join(import.meta.dirname, path, "route.ts"));
  return METHODS.flatMap((method) => (module[method] ? [[method, module[method] as Handler]] : []));
}

/** Every way in which a door is tried: with each id that could fit, and with what it wants to be told. */
function tries(path: string, method: string) {
  const name = /\[([a-zA-Z]+)\]/.exec(path)?.[1];
  const params = name ? (ids[name] ?? Object.values(ids).flat()).map((id) => ({ [name]: id })) : [{}];
  const told = TOLD[`${method} ${path}`]?.() ?? [{}];
  return params.flatMap((some) =>
    told.map((values) => (method === "GET" ? { params: some, query: values } : { params: some, body: values })),
  );
}

/** What doors want to know beside an id. */
const TOLD: Readonly<Record<string, () => Record<string, string>[]>> = {
  "GET v1/search": () => [EMAIL, PHONE, MARK, "salma", "salam"].map((q) => ({ q })),
  "GET v1/presence": () => [{ ids: (ids.userId ?? []).join(",") }],
  "GET v1/conversations/[conversationId]/changes": () => [{ since: "0" }],
  "GET v1/conversations/[conversationId]/attachments.zip": () => [{ ids: (ids.id ?? []).join(",") }],
  "POST v1/conversations": () => [{ to: salma.username }],
  "POST v1/conversations/[conversationId]/messages": () => [{ clientId: randomUUID(), body: "Salam" }],
  "POST v1/orders": () => (ids.gigId ?? []).map((gigId) => ({ gigId, tier: "basic", clientId: randomUUID() })),
  "POST v1/orders/[orderId]/steps": () => [{ step: "revision", clientId: randomUUID(), body: "Again" }],
  "PUT v1/messages/[messageId]/reaction": () => [{ emoji: "👍" }],
  "PATCH v1/messages/[messageId]": () => [{ body: "mine now" }],
};
