import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/types";
import { getContext } from "@/lib/marketplace/contexts";
import type { About } from "@/lib/marketplace/types";
import { startConversation } from "@/lib/messages/send";
import { call } from "@/lib/testing/api";
import { makeApplication } from "@/lib/testing/applications";
import { makeGig } from "@/lib/testing/gigs";
import { makeJob } from "@/lib/testing/jobs";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { GET as history, POST as send } from "./v1/conversations/[conversationId]/messages/route";
import { GET as order } from "./v1/orders/[orderId]/route";
import { POST as placeOrder } from "./v1/orders/route";

let salma: Viewer;
let youssef: Viewer;
let conversationId: string;
let foreign: Readonly<Record<string, About>>;

beforeAll(async () => {
  const [one, other, karim] = await Promise.all([makePerson("Salma"), makePerson("Youssef"), makePerson("Karim")]);
  [salma, youssef] = [one, other];
  ({ conversationId } = await startConversation(youssef, {
    to: salma.username,
    clientId: randomUUID(),
    body: "Salam",
  }));
  const [gig, draft, job] = [await makeGig(salma), await makeGig(salma, "Not yet", null), await makeJob(salma, null)];
  const [ordered, applied] = [await makeOrder(karim, salma), await makeApplication(salma, karim)];
  foreign = {
    "a gig that is not published": { kind: "gig", id: draft.id },
    "a package of it": { kind: "gig", id: draft.id, tier: "basic" },
    "a package that a gig does not have": { kind: "gig", id: gig.id, tier: "premium" },
    "a job that is not published": { kind: "job", id: job.id },
    "an order with somebody else": { kind: "order", id: ordered.id },
    "an application of somebody else": { kind: "application", id: applied.id },
    "what is not there": { kind: "gig", id: randomUUID() },
    "an order called a gig": { kind: "gig", id: ordered.id },
  };
});

describe("to write from", () => {
  it.each([
    "a gig that is not published",
    "a package of it",
    "a package that a gig does not have",
    "a job that is not published",
    "an order with somebody else",
    "an application of somebody else",
    "what is not there",
    "an order called a gig",
  ])("%s is as if there were nothing", async (name) => {
    const context = foreign[name];
    if (!context) throw new Error(name);
    expect(await getContext(youssef, context, salma.id)).toBeNull();
    const body = { clientId: randomUUID(), body: "About this", context };
    const answer = await call(send, { as: youssef, method: "POST", params: { conversationId }, body });
    expect(answer).toMatchObject({ status: 404, json: { error: { code: "not_found" } } });
    const { json } = await call(history, { as: salma, params: { conversationId } });
    expect(json.items).toHaveLength(1);
  });

  it("a foreign order cannot be looked at, nor a hidden gig be ordered", async () => {
    const orderId = foreign["an order with somebody else"]?.id ?? "";
    expect((await call(order, { as: youssef, params: { orderId } })).status).toBe(404);
    const body = { gigId: foreign["a package of it"]?.id, tier: "basic", clientId: randomUUID() };
    expect((await call(placeOrder, { as: youssef, method: "POST", body })).status).toBe(404);
  });
});
