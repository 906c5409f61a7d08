import { once } from "node:events";
import type { Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";

/** A mail as its server and a mail program have it. */
export interface ReceivedMail {
  /** What stands in its Message-ID before the host. */
  id: string;
  /** Whom the server was told that it is from and for, whatever stands in it. */
  envelope: { from: string; to: string[] };
  /** As it came over the line. */
  raw: string;
  message: Email;
}

/** What the server says of a whole mail: a status, or nothing any more on this line. */
export type MailAnswer = number | "hang up";

export interface TestMailServer {
  /** Where it listens, or did; another one after {@link open} if that was taken meanwhile. */
  url: string;
  /** Every mail that came as a whole, whatever was answered. */
  received: ReceivedMail[];
  /** Those of them that it was answered to that they are on their way. */
  taken: ReceivedMail[];
  /** What is answered to a receiver, before any of the mail is read. */
  answerTo: (address: string) => number;
  answer: (mail: ReceivedMail) => MailAnswer | Promise<MailAnswer>;
  /** Listens again. */
  open(): Promise<void>;
  /** Nobody listens any more, and every line breaks. */
  close(): Promise<void>;
}

/** An SMTP server on this machine that delivers nothing. */
export async function startMailServer(): Promise<TestMailServer> {
  let listener = await listen(0);
  const mailServer: TestMailServer = {
    url: listener.url,
    received: [],
    taken: [],
    answerTo: () => 250,
    answer: () => 250,
    async open() {
      listener = await listen(listener.port).catch(() => listen(0));
      mailServer.url = listener.url;
    },
    close: () => listener.close(),
  };
  return mailServer;

  function listen(at: number) {
    return startListener(at, {
      answerTo: (address) => mailServer.answerTo(address),
      async answer(mail) {
        mailServer.received.push(mail);
        const answer = await mailServer.answer(mail);
        if (typeof answer === "number" && answer < 300) mailServer.taken.push(mail);
        return answer;
      },
    });
  }
}

interface Answers {
  answerTo(address: string): number;
  answer(mail: ReceivedMail): Promise<MailAnswer>;
}

async function startListener(at: number, { answerTo, answer }: Answers) {
  const lines = new Map<number | undefined, Socket>();
  const server = new SMTPServer({
    ...{ disabledCommands: ["AUTH", "STARTTLS"], disableReverseLookup: true, logger: false },
    onRcptTo: ({ address }, _session, done) => done(refusal(answerTo(address))),
    onData: (stream, session, done) => void take(stream, session, done),
  });
  // The listener's own, which is waited for below.
  server.on("error", () => {});
  server.server.on("connection", (line) => lines.set(line.remotePort, line));

  async function take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error: Error | null) => void,
  ): Promise<void> {
    const said = await answer(await read(await buffer(stream), session));
    if (said === "hang up") lines.get(session.remotePort)?.destroy();
    else done(refusal(said));
  }

  server.listen(at, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    ...{ port: address.port, url: `smtp://127.0.0.1:${address.port}` },
    async close() {
      if (!server.server.listening) return;
      const closed = once(server.server, "close");
      server.close();
      for (const line of lines.values()) line.destroy();
      await closed;
    },
  };
}

async function read(raw: Buffer, { envelope: { mailFrom, rcptTo } }: SMTPServerSession): Promise<ReceivedMail> {
  const message = await PostalMime.parse(raw);
  const [, id = ""] = /^<(.+)@/.exec(message.messageId ?? "") ?? [];
  const envelope = { from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address) };
  return { id, envelope, raw: raw.toString(), message };
}

function refusal(status: number): Error | null {
  return status < 300 ? null : Object.assign(new Error("refused"), { responseCode: status });
}
