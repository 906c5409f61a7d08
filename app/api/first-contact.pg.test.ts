import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { catalogue } from "@/lib/i18n/catalogue";
import { call } from "@/lib/testing/api";
import { makeApplication } from "@/lib/testing/applications";
import { makePerson } from "@/lib/testing/people";
import { POST as send } from "./v1/conversations/[conversationId]/messages/route";
import { POST as open } from "./v1/conversations/route";

it("a freelancer may open a conversation, for files, but not begin it before they have applied", async () => {
  const [salma, atlas] = await Promise.all([makePerson("Salma", "freelancer"), makePerson("Atlas", "company")]);
  const opened = await call(open, { as: salma, method: "POST", body: { to: atlas.username } });
  expect(opened).toMatchObject({ status: 200, json: { participant: { id: atlas.id }, lastSeq: 0 } });
  const params = { conversationId: opened.json.id };
  const say = () =>
    call(send, { as: salma, method: "POST", params, body: { clientId: randomUUID(), body: "One question" } });
  const refusal = { code: "forbidden", message: catalogue.errors.cannotWriteFirst };
  expect(await say()).toMatchObject({ status: 403, json: { error: refusal } });
  await makeApplication(atlas, salma);
  expect(await say()).toMatchObject({ status: 200, json: { seq: 1 } });
});
