import { afterAll, beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { blocks } from "@/db/schema/safety";
import { setStage } from "@/lib/applications/set-stage";
import { markRead, updateEntry } from "@/lib/inbox/mutations";
import { unsendMessage } from "@/lib/messages/change";
import { Absent, HOUR, MINUTE } from "@/lib/testing/absent";
import { makeApplication } from "@/lib/testing/applications";
import { makePerson } from "@/lib/testing/people";
import { openTold } from "@/lib/testing/telling";
import { updateNotificationSettings } from "./settings";

const told = await openTold();
let absent: Absent;

beforeEach(async () => {
  told.forget();
  absent = await Absent.of(told);
});
afterAll(() => told.close());

async function expectNothing() {
  await absent.live(2 * HOUR, 4);
  expect(absent.left).toEqual([0, 0]);
}

it("leaves of what was read meanwhile", async () => {
  const { conversationId } = await absent.say("one");
  await markRead(absent.reader, { conversationId, seq: 1 });
  await expectNothing();
});

it("leaves of a muted conversation, archived or not", async () => {
  const { conversationId } = await absent.say("one");
  await updateEntry(absent.reader, { conversationId, muted: true });
  await expectNothing();
  await updateEntry(absent.reader, { conversationId, archived: true });
  await absent.say("two");
  await expectNothing();
});

it("leaves of what was put away: archived or snoozed since", async () => {
  const { conversationId } = await absent.say("one");
  await updateEntry(absent.reader, { conversationId, archived: true });
  await expectNothing();
});

it.each(["reader", "writer"] as const)("leaves across a block of the %s", async (who) => {
  await absent.say("one");
  const { reader, writer } = absent;
  const [blockerId, blockedId] = who === "reader" ? [reader.id, writer.id] : [writer.id, reader.id];
  await db.insert(blocks).values({ blockerId, blockedId });
  await expectNothing();
});

it("leaves of what was unsent", async () => {
  const { id: messageId } = await absent.say("one");
  await unsendMessage(absent.writer, { messageId });
  await expectNothing();
});

it("leaves where new messages are switched off; order updates are another switch", async () => {
  await updateNotificationSettings(absent.reader, { messages: { on: false } });
  await absent.say("one");
  await expectNothing();
  const company = await makePerson("Atlas", "company");
  const { id: applicationId } = await makeApplication(company, absent.reader);
  await setStage(company, { applicationId, stage: "hired" });
  await absent.live(20 * MINUTE, 4);
  expect(absent.left).toEqual([1, 1]);
});

it.each([
  ["push", [0, 1]],
  ["email", [1, 0]],
] as const)("leaves by %s where that is off, and as ever by the other", async (channel, left) => {
  await updateNotificationSettings(absent.reader, { messages: { [channel]: false } });
  await absent.say("one");
  await absent.live(20 * MINUTE, 4);
  expect(absent.left).toEqual(left);
});
