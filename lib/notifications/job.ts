import "server-only";
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { sendMail } from "@/lib/mail/transport";
import type { SendMail } from "@/lib/mail/types";
import { sendPush } from "@/lib/push/send";
import { lookAt, type SendPush } from "./look";
import { mailTo } from "./mail";
import { LOOK, MAIL } from "./queue";
import { startWorker, type Worker } from "./worker";

const id = z.uuid();
const look = z.union([
  z.strictObject({ userId: id, conversationId: id }),
  z.strictObject({ userId: id, applicationId: id, rev: z.number().int() }),
]);
const mail = z.strictObject({ userId: id });

/** What is done with each kind of job. */
export function tasksWith(ports: { sendPush: SendPush; sendMail: SendMail }): TaskList {
  return {
    [LOOK]: (payload: unknown) => lookAt(look.parse(payload), ports.sendPush),
    [MAIL]: (payload: unknown) => mailTo(mail.parse(payload).userId, ports.sendMail),
  };
}

/** Tells the absent for as long as this process serves; null without a database. What is in hand when it is told to end may end. */
export function startTelling(): Worker | null {
  const worker = startWorker(tasksWith({ sendPush, sendMail }));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void worker?.stop());
  return worker;
}
