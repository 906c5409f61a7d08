import "server-only";
import { applicationPath } from "@/lib/applications/rules";
import { sentenceOf } from "@/lib/cards/sentences";
import { directionOf, type Notices, noticesIn } from "@/lib/i18n/notices";
import { previewOf } from "@/lib/messages/rules";
import type { PushPayload } from "@/lib/push/types";
import type { PendingApplication, PendingMessage } from "./pending-types";
import type { Receiver } from "./person";

type Pending = PendingMessage | PendingApplication;

/** The push that tells `receiver` of what is pending in one conversation, or of one application; there is at least one. */
export function pushOf(
  { id: userId, language, settings }: Receiver,
  id: string,
  pending: readonly Pending[],
): PushPayload {
  const t = noticesIn(language);
  const newest = pending.at(-1);
  if (!newest) throw new Error("a push of nothing");
  const isOfTalk = "seq" in newest;
  const what = isOfTalk ? `conversation:${newest.conversationId}` : `application:${newest.applicationId}`;
  const path = isOfTalk ? `/inbox/${newest.conversationId}` : applicationPath(newest.applicationId);
  const count = pending.length;
  const words = count > 1 ? t("several", { count, newest: lineOf(t, newest) }) : lineOf(t, newest);
  const isTalk = pending.some((item) => "topic" in item && item.topic === "messages");
  const shown = settings.hidesContent
    ? { title: t("app"), body: t(isTalk ? "newMessages" : "newWork", { count }) }
    : { title: plain(newest.name), body: words };
  return { id, tag: what, ...shown, language, dir: directionOf(language), path, userId };
}

/** One line that tells of it: what was written, or what happened. */
export function lineOf(t: Notices, pending: Pending): string {
  if (!("seq" in pending)) return plain(applicationLine(t, pending));
  const words = plain(previewOf(pending.body));
  const sentence = happened(t, pending);
  if (sentence) return words ? t("said", { sentence: plain(sentence), words }) : plain(sentence);
  return words || t("files", { count: pending.fileCount });
}

function happened(t: Notices, { step, move, kind, name, number }: PendingMessage): string | null {
  // Accepting an offer is a step as well, and tells more as a move.
  if (kind && move) return t(`did.${sentenceOf(kind, move)}`, { name });
  return step ? t(`did.${step}`, { name, number: String(number ?? "") }) : null;
}

function applicationLine(t: Notices, { stage, rev, isCompany, name, title }: PendingApplication): string {
  if (!isCompany) return t(`application.${stage}`, { name, title });
  const isAgain = stage !== "withdrawn" && rev > 0;
  return t(stage === "withdrawn" ? "application.withdrawn" : isAgain ? "application.again" : "application.sent", {
    name,
    title,
  });
}

/** On one line, and turned around by no hidden marks: names and titles are people's own. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ").trim();
}
