import "server-only";
import { applicationPath } from "@/lib/applications/rules";
import { directionOf, type Notices, noticesIn } from "@/lib/i18n/notices";
import { lineOf, plain } from "@/lib/notifications/notices";
import type { PendingApplication, PendingMessage } from "@/lib/notifications/pending-types";
import type { Receiver } from "@/lib/notifications/person";
import type { Topic } from "@/lib/notifications/types";
import { digestMail } from "./digest";
import type { Digest, Section } from "./digest-types";
import { absolute } from "./origin";
import { plainTextOf } from "./plain-text";
import { htmlOf } from "./render";
import type { Mail } from "./types";
import { unsubscribeToken } from "./unsubscribe";

/** Of one conversation, and of one mail: the rest is read where it stands. */
const LINES = 3;
const SECTIONS = 8;

interface Told {
  id: string;
  receiver: Receiver;
  messages: readonly PendingMessage[];
  applications: readonly PendingApplication[];
}

/** The mail that tells `receiver` of what they have not read, in their language. */
export function composeDigest(told: Told): Mail {
  const { id, receiver } = told;
  const topics = topicsOf(told);
  const digest = digestOf(told, topics);
  return {
    ...{ id, to: { name: ofHeader(plain(receiver.name)), address: receiver.email }, language: receiver.language },
    ...{ subject: ofHeader(digest.subject), text: plainTextOf(digest), html: htmlOf(digestMail(digest)) },
    unsubscribeUrl: absolute(`/api/unsubscribe/${unsubscribeToken({ userId: receiver.id, topics })}`),
  };
}

/** Mail programs decode what looks like an encoded word, also in what a person calls themselves: a joint nobody sees breaks it. */
function ofHeader(text: string): string {
  return text.replaceAll("=?", "=\u2060?");
}

function digestOf(
  { receiver: { id: userId, language }, messages, applications }: Told,
  topics: readonly Topic[],
): Digest {
  const t = noticesIn(language);
  const sections = sectionsOf(t, messages, applications);
  const links = topics.map((topic) => ({
    label: t(`mail.off.${topic}`),
    url: absolute(`/unsubscribe/${unsubscribeToken({ userId, topics: [topic] })}`),
  }));
  return {
    ...{ language, dir: directionOf(language), app: t("app"), heading: t("mail.heading"), why: t("mail.why") },
    ...{ subject: subjectOf(t, sections, messages, applications), preview: sections[0]?.lines[0] ?? "" },
    sections: sections.slice(0, SECTIONS),
    button: buttonOf(t, sections, messages, applications),
    links: [...links, { label: t("mail.settings"), url: absolute("/settings/notifications") }],
  };
}

function sectionsOf(
  t: Notices,
  messages: readonly PendingMessage[],
  applications: readonly PendingApplication[],
): Section[] {
  const talks = [...Map.groupBy(messages, ({ conversationId }) => conversationId).values()].map((said) => {
    const hidden = said.length - LINES;
    return {
      name: plain(said[0]?.name ?? ""),
      lines: said.slice(-LINES).map((message) => lineOf(t, message)),
      more: hidden > 0 ? t("mail.more", { count: hidden }) : null,
    };
  });
  const moved = applications.map((application) => ({
    name: plain(application.name),
    lines: [lineOf(t, application)],
    more: null,
  }));
  return [...talks, ...moved];
}

function subjectOf(
  t: Notices,
  [first, ...others]: Section[],
  messages: readonly PendingMessage[],
  applications: readonly PendingApplication[],
): string {
  const name = first?.name ?? "";
  if (others.length > 0) return t("mail.subjectMany", { name });
  const isTalk = applications.length === 0 && messages.every(({ topic }) => topic === "messages");
  return isTalk
    ? t("mail.subjectOne", { name, count: messages.length })
    : (first?.lines.at(-1) ?? t("mail.subjectNews", { name }));
}

function buttonOf(
  t: Notices,
  sections: readonly Section[],
  [message]: readonly PendingMessage[],
  [application]: readonly PendingApplication[],
) {
  if (sections.length > 1) return { label: t("mail.openInbox"), url: absolute("/inbox") };
  if (message) return { label: t("mail.openOne"), url: absolute(`/inbox/${message.conversationId}`) };
  return { label: t("mail.openApplication"), url: absolute(applicationPath(application?.applicationId ?? "")) };
}

function topicsOf({ messages, applications }: Told): Topic[] {
  const topics = new Set<Topic>(messages.map(({ topic }) => topic));
  if (applications.length > 0) topics.add("orders");
  return [...topics];
}
