import fc from "fast-check";
import { afterAll, beforeEach, expect, it } from "vitest";
import { env } from "@/env";
import { startMailServer } from "@/lib/testing/mail-server";
import { nastyText } from "@/lib/testing/nasty";
import { sendMail } from "./transport";
import type { Mail } from "./types";

const server = await startMailServer();
Object.assign(env, { MAIL_FROM: { name: "Khedma", address: "hello@khedma.example" } });

beforeEach(() => {
  Object.assign(env, { SMTP_URL: server.url });
  Object.assign(server, { received: [], taken: [], answerTo: () => 250, answer: () => 250 });
});
afterAll(() => server.close());

const MAIL: Mail = {
  ...{
    id: "0190b5a0-7b61-7e3c-9d7e-3f1a2b4c5d6e",
    to: { name: "يوسف, Bcc: x@y.example", address: "youssef@mail.test" },
  },
  ...{ subject: "رسالة جديدة من سلمى", html: "<p>hi</p>", text: "hi", language: "ar" },
  unsubscribeUrl: "https://khedma.example/api/unsubscribe/token",
};

it("hands a mail to exactly whom it is for, as it was written", async () => {
  expect(await sendMail(MAIL)).toEqual({ isDone: true });
  expect(server.taken).toMatchObject([
    {
      id: MAIL.id,
      envelope: { from: "hello@khedma.example", to: ["youssef@mail.test"] },
      message: { messageId: `<${MAIL.id}@khedma.example>`, subject: MAIL.subject, to: [MAIL.to] },
    },
  ]);
  const [mail] = server.taken;
  expect(mail?.message.headers).toContainEqual({
    key: "list-unsubscribe-post",
    originalKey: "List-Unsubscribe-Post",
    value: "List-Unsubscribe=One-Click",
  });
  expect(mail?.message.html?.trim()).toBe(MAIL.html);
  expect(mail?.message.text?.trim()).toBe(MAIL.text);
});

it.each([
  [550, { isFinal: true, reason: "EENVELOPE 550" }],
  [450, { isFinal: false, reason: "EENVELOPE 450" }],
])("knows by a %s whether a mailbox is not there for good", async (status, outcome) => {
  server.answerTo = () => status;
  expect(await sendMail(MAIL)).toMatchObject({ isDone: false, ...outcome });
  expect(server.received).toEqual([]);
});

it.each([
  [554, { isFinal: true, reason: "EMESSAGE 554" }],
  [451, { isFinal: false, reason: "EMESSAGE 451" }],
])("knows by a %s whether a mail is refused for good", async (status, outcome) => {
  server.answer = () => status;
  expect(await sendMail(MAIL)).toMatchObject({ isDone: false, ...outcome });
  expect(server.taken).toEqual([]);
});

it("says that a server which hangs up or does not listen is to be tried again", async () => {
  server.answer = () => "hang up";
  expect(await sendMail(MAIL)).toMatchObject({ isDone: false, isFinal: false });
  await server.close();
  expect(await sendMail(MAIL)).toEqual({ isDone: false, reason: "ESOCKET", isFinal: false });
  await server.open();
  Object.assign(env, { SMTP_URL: server.url });
  server.answer = () => 250;
  expect(await sendMail(MAIL)).toEqual({ isDone: true });
});

it("sends whatever people and things are called as a name and a subject, to nobody else and under no other header", async () => {
  await sendMail(MAIL);
  const names = server.taken.flatMap(({ message }) => message.headers.map(({ key }) => key));
  // Several at once, for the server lets each line wait before it greets.
  const mails = fc.array(fc.record({ id: fc.uuid(), name: nastyText(), subject: nastyText() }), {
    ...{ minLength: 8, maxLength: 16 },
  });
  await fc.assert(
    fc.asyncProperty(mails, async (written) => {
      server.taken = [];
      const address = "youssef@mail.test";
      const sent = written.map(({ id, name, subject }) => sendMail({ ...MAIL, id, to: { name, address }, subject }));
      expect(await Promise.all(sent)).toEqual(written.map(() => ({ isDone: true })));
      expect(server.taken.map(({ id }) => id).sort()).toEqual(written.map(({ id }) => id).sort());
      for (const { envelope, message } of server.taken) {
        expect(envelope).toEqual({ from: "hello@khedma.example", to: [address] });
        // Of blanks alone there is no subject.
        const isBlank = message.subject === undefined;
        expect(message.headers.map(({ key }) => key)).toEqual(names.filter((key) => key !== "subject" || !isBlank));
        expect(message.to?.map((receiver) => receiver.address)).toEqual([address]);
        expect(message.text?.trim()).toBe(MAIL.text);
      }
    }),
    { numRuns: 12 },
  );
});
