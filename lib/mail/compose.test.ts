import { expect, it } from "vitest";
import type { PendingMessage } from "@/lib/notifications/pending-types";
import type { Receiver } from "@/lib/notifications/person";
import { DEFAULT_SETTINGS } from "@/lib/notifications/rules";
import type { NotificationLanguage } from "@/lib/notifications/types";
import { composeDigest } from "./compose";

const NOW = new Date("2026-11-26T12:00:00Z");

function receiver(language: NotificationLanguage): Receiver {
  return {
    ...{ id: "0190b5a0-7b61-7e3c-9d7e-3f1a2b4c5d6e", name: "Youssef", email: "youssef@mail.test", language },
    ...{ settings: DEFAULT_SETTINGS, moment: { now: NOW, hereUntil: null, quietUntil: null } },
  };
}

function message(fields: Partial<PendingMessage> = {}): PendingMessage {
  return {
    ...{ conversationId: "c1", seq: 1, createdAt: NOW, body: "Can you start on Monday?", step: null, move: null },
    ...{ fileCount: 0, name: "Salma <b>", kind: null, number: null, lastReadSeq: 0, isOwn: false, topic: "messages" },
    ...fields,
  };
}

function compose(language: NotificationLanguage, messages: PendingMessage[]) {
  return composeDigest({ id: "m1", receiver: receiver(language), messages, applications: [] });
}

it("tells who wrote and how it begins, in both parts, with people's words as words", async () => {
  const { subject, html, text } = await compose("en", [message(), message({ seq: 2, body: "<script>x</script>" })]);
  expect(subject).toBe("2 new messages from Salma <b>");
  expect(html).toContain("Salma &lt;b&gt;");
  expect(html).not.toContain("<script>");
  expect(text).toContain("Can you start on Monday?");
  expect(text).toContain("Open the conversation: http://localhost:3000/inbox/c1");
});

it("shows the last three of a conversation, says how many more there are, and leads to the inbox from several", async () => {
  const many = [1, 2, 3, 4, 5].map((seq) => message({ seq, body: `message ${seq}` }));
  const { subject, text } = await compose("en", [...many, message({ conversationId: "c2", name: "Mehdi" })]);
  expect(subject).toBe("News from Salma <b> and others");
  expect(text).not.toContain("message 2");
  expect(text).toContain("and 2 more");
  expect(text).toContain("Open your inbox: http://localhost:3000/inbox\n");
});

it.each([
  ["fr", "ltr", "Nouveau message de Salma <b>"],
  ["ar", "rtl", "رسالة جديدة من Salma <b>"],
] as const)("is written in %s, from %s", async (language, dir, subject) => {
  const mail = await compose(language, [message()]);
  expect(mail).toMatchObject({ language, subject });
  expect(mail.html).toContain(`<html lang="${language}" dir="${dir}">`);
});

it("lets no name end a line, or be taken for an encoded word that would", async () => {
  const name = "Salma\r\nBcc: a@b.example =?utf-8?Q?=0D=0ACc:_a@b.example?=";
  const told = { id: "m1", receiver: { ...receiver("en"), name }, messages: [message({ name })], applications: [] };
  const { to, subject } = composeDigest(told);
  for (const text of [to.name, subject]) {
    expect(text).toContain("Salma Bcc: a@b.example");
    expect(text).not.toMatch(/\p{Cc}|=\?/u);
  }
});

it("tells what happened to work, and links what switches off just that", async () => {
  const { text, unsubscribeUrl } = await compose("en", [
    message({ step: "delivered", number: 1007, body: "Here it is", topic: "orders" }),
  ]);
  expect(text).toContain("Salma <b> delivered order #1007: “Here it is”");
  expect(text).toContain("No more mails about orders and applications");
  expect(text).not.toContain("No more mails about new messages");
  expect(unsubscribeUrl).toContain("/api/unsubscribe/0190b5a0-7b61-7e3c-9d7e-3f1a2b4c5d6e.orders.");
});
