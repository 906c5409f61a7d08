import { once } from "node:events";
import { SMTPServer } from "smtp-server";
import { afterAll, expect, it } from "vitest";
import { env } from "@/env";
import { sendMail } from "./transport";
import type { Mail } from "./types";

Object.assign(env, { MAIL_FROM: { name: "Khedma", address: "hello@khedma.example" } });

const caught: { from: string; to: string[]; message: string }[] = [];
const server = new SMTPServer({
  ...{ disabledCommands: ["AUTH", "STARTTLS"], logger: false },
  onRcptTo: ({ address }, _session, done) =>
    done(address.startsWith("gone@") ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : null),
  onData: async (stream, { envelope }, done) => {
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part);
    const to = envelope.rcptTo.map(({ address }) => address);
    caught.push({
      from: envelope.mailFrom ? envelope.mailFrom.address : "",
      to,
      message: Buffer.concat(parts).toString(),
    });
    done();
  },
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const MAIL: Mail = {
  ...{
    id: "0190b5a0-7b61-7e3c-9d7e-3f1a2b4c5d6e",
    to: { name: "يوسف, Bcc: x@y.example", address: "youssef@mail.test" },
  },
  ...{ subject: "رسالة جديدة من سلمى", html: "<p>hi</p>", text: "hi", language: "ar" },
  unsubscribeUrl: "https://khedma.example/api/unsubscribe/token",
};

it("says that a server which does not listen is to be tried again", async () => {
  Object.assign(env, { SMTP_URL: "smtp://127.0.0.1:9" });
  expect(await sendMail(MAIL)).toEqual({ isDone: false, reason: "ESOCKET", isFinal: false });
});

it("hands a mail to exactly whom it is for, and knows a mailbox that is not there for good", async () => {
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  Object.assign(env, { SMTP_URL: `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}` });
  expect(await sendMail(MAIL)).toEqual({ isDone: true });
  expect(caught).toMatchObject([{ from: "hello@khedma.example", to: ["youssef@mail.test"] }]);
  expect(caught[0]?.message).toContain("Message-ID: <0190b5a0-7b61-7e3c-9d7e-3f1a2b4c5d6e@khedma.example>");
  expect(caught[0]?.message).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  const gone = await sendMail({ ...MAIL, to: { name: "Gone", address: "gone@mail.test" } });
  expect(gone).toMatchObject({ isDone: false, isFinal: true, reason: "EENVELOPE 550" });
  expect(caught).toHaveLength(1);
});
