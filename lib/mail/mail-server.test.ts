import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { env } from "@/env";
import { logger } from "@/lib/logger";
import { sendMail } from "./transport";
import type { Mail } from "./types";

const MAIL: Mail = {
  ...{ id: "0190b5a0-7b61-7e3c-9d7e-3f1a2b4c5d6e", to: { name: "Youssef", address: "youssef@mail.test" } },
  ...{ subject: "New message from Salma", html: "<p>hi</p>", text: "hi", language: "en" },
  unsubscribeUrl: "https://khedma.example/api/unsubscribe/token",
};
const DOWN = { isDone: false, reason: "the mail server is down", isFinal: false };
/** Longer than any pause between two probes. */
const PAUSE_MS = 120_000;

let warn: ReturnType<typeof vi.spyOn>;
let info: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  // The clock stands still but for what a test tells it: probes do not depend on how fast this machine is.
  vi.useFakeTimers({ toFake: ["Date"] });
  warn = vi.spyOn(logger, "warn");
  info = vi.spyOn(logger, "info");
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A port that behaves like a server which is down, and counts who comes; mails are sent there from now on. */
async function brokenServer(meet: (line: Socket) => unknown = (line) => line.destroy()) {
  const broken = { came: 0, meet };
  const lines = new Set<Socket>();
  const server = createServer((line) => {
    broken.came += 1;
    lines.add(line.on("error", () => {}));
    broken.meet(line);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  Object.assign(env, { SMTP_URL: `smtp://127.0.0.1:${port}` });
  onTestFinished(() => {
    for (const line of lines) line.destroy();
    server.close();
  });
  return broken;
}

/** A server that was asked often enough to be taken for down. */
async function outage() {
  const server = await brokenServer();
  for (let n = 0; n < 3; n += 1) expect(await sendMail(MAIL)).toMatchObject({ isDone: false, isFinal: false });
  return server;
}

it("is not asked any more once it was found down three times in a row", async () => {
  const server = await outage();
  for (let n = 0; n < 5; n += 1) expect(await sendMail(MAIL)).toEqual(DOWN);
  expect(server.came).toBe(3);
  expect(warn).toHaveBeenCalledExactlyOnceWith("the mail server is down: mails wait");
});

it("is asked by one mail after a while, which no other one waits for", async () => {
  const server = await outage();
  vi.advanceTimersByTime(PAUSE_MS);
  const { promise: met, resolve: meet } = Promise.withResolvers<Socket>();
  server.meet = meet;
  const probe = sendMail(MAIL);
  const line = await met;
  expect(await Promise.race([probe, sendMail(MAIL)])).toEqual(DOWN);
  line.destroy();
  expect(await probe).toMatchObject({ isDone: false, isFinal: false });
  expect(await sendMail(MAIL)).toEqual(DOWN);
  expect(server.came).toBe(4);
  expect(warn).toHaveBeenCalledOnce();
});

it("gets mails again once it has taken one", async () => {
  const server = await outage();
  const back = new SMTPServer({
    ...{ disabledCommands: ["AUTH", "STARTTLS"], disableReverseLookup: true, logger: false },
    onData: (stream, _session, done) => stream.on("end", done).resume(),
  });
  server.meet = (line) => back.server.emit("connection", line);
  vi.advanceTimersByTime(PAUSE_MS);
  expect(await sendMail(MAIL)).toEqual({ isDone: true });
  expect(await Promise.all([sendMail(MAIL), sendMail(MAIL)])).toEqual([{ isDone: true }, { isDone: true }]);
  expect(info).toHaveBeenCalledExactlyOnceWith("the mail server is back: mails go on");
});

it("is not taken for down by what it says of one mail", async () => {
  const server = await brokenServer((line) => {
    line.write("220 mail.test\r\n");
    line.on("data", (said) => line.write(`${said}`.startsWith("EHLO") ? "250 mail.test\r\n" : "451 later\r\n"));
  });
  for (let n = 0; n < 5; n += 1) expect(await sendMail(MAIL)).toMatchObject({ reason: "EENVELOPE 451" });
  expect(server.came).toBe(5);
  expect(warn).not.toHaveBeenCalled();
});
