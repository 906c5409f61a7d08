import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { startConversation } from "@/lib/messages/send";
import { makePerson } from "@/lib/testing/people";
import { live, Told } from "@/lib/testing/telling";

const HOUR = 3600;

it("gets a mail to a server that was down for a day, once it is up again", async () => {
  const [writer, reader] = [await makePerson("Salma"), await makePerson("Youssef")];
  await startConversation(writer, { to: reader.username, clientId: randomUUID(), body: "hi" });
  const told = new Told();
  told.onMail = () => ({ isDone: false, reason: "the mail server is down", isFinal: false });
  await live(told, 26 * HOUR, 40);
  expect(told.mails.length).toBeGreaterThan(20);
  told.mails = [];
  told.onMail = () => ({ isDone: true });
  await live(told, 3 * HOUR, 2);
  expect(told.mailsTo(reader)).toHaveLength(1);
});
