import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** A mail as its server has it. */
export interface ReceivedMail {
  /** Whom the server was told that it is from and for, whatever stands in it. */
  envelope: { from: string; to: string[] };
  /** As it came over the line. */
  raw: string;
}

export interface TestMailServer {
  url: string;
  /** Every mail that came as a whole, whatever was answered. */
  received: ReceivedMail[];
  answer: (mail: ReceivedMail) => number | Promise<number>;
  close(): Promise<void>;
}

/** An SMTP server on this machine that delivers nothing. */
export async function startMailServer(): Promise<TestMailServer> {
  const server = new SMTPServer({
    ...{ disabledCommands: ["AUTH", "STARTTLS"], disableReverseLookup: true, logger: false },
    onData: async (stream, { envelope: { mailFrom, rcptTo } }, done) => {
      const raw = (await buffer(stream)).toString();
      const envelope = { from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address) };
      const mail = { envelope, raw };
      mailServer.received.push(mail);
      const status = await mailServer.answer(mail);
      done(status < 300 ? null : Object.assign(new Error("refused"), { responseCode: status }));
    },
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const mailServer: TestMailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    answer: () => 250,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return mailServer;
}
