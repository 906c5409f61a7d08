import { sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { markRead } from "@/lib/inbox/mutations";
import { Absent, HOUR, MINUTE } from "@/lib/testing/absent";
import { beHere, openTold } from "@/lib/testing/telling";
import { updateNotificationSettings } from "./settings";

const told = await openTold();
let absent: Absent;

beforeEach(async () => {
  told.forget();
  absent = await Absent.of(told);
});
afterAll(() => told.close());

it("tells whoever is here once they are gone, and only of what they have not read", async () => {
  await absent.say("one");
  await beHere(absent.reader);
  await absent.live(118, 2);
  expect(absent.left).toEqual([0, 0]);
  await absent.live(2);
  expect(absent.left).toEqual([1, 0]);
});

it("mails 15 minutes after what came, however long something else lay unread that was not to be mailed", async () => {
  await updateNotificationSettings(absent.reader, { messages: { email: false } });
  await absent.say("one");
  await absent.live(HOUR, 2);
  await updateNotificationSettings(absent.reader, { messages: { email: true } });
  await absent.say("two");
  await absent.live(14 * MINUTE, 4);
  expect(absent.left).toEqual([2, 0]);
  await absent.live(2 * MINUTE);
  expect(absent.left).toEqual([2, 1]);
});

it("tells nothing more of a conversation that was read on a phone between push and mail", async () => {
  const { conversationId } = await absent.say("one");
  await absent.live(10);
  await markRead(absent.reader, { conversationId, seq: 1 });
  await absent.live(HOUR, 4);
  expect(absent.left).toEqual([1, 0]);
  expect(
    await db.execute(sql`select from deliveries where dispatch_id is null and user_id = ${absent.reader.id}`),
  ).toHaveLength(0);
});
