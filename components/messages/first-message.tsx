"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { Notice } from "@/components/ui/notice";
import type { MessageContext, PersonView } from "@/lib/marketplace/types";
import { startConversationAction } from "@/lib/messages/actions";
import { Composer } from "./composer";
import { useDraft } from "./use-draft";

interface Props {
  /** Null for a signed-out visitor, who may write and is asked to sign in when sending. */
  viewerId: string | null;
  to: PersonView;
  context: MessageContext | null;
  signInPath: string;
}

/** The composer of a conversation that does not exist: it comes to be with the first message. */
export function FirstMessage({ viewerId, to, context, signInPath }: Props) {
  const t = useTranslations("messages");
  const router = useRouter();
  const [draft, setDraft] = useDraft(viewerId, to.username);
  const newest = useRef(draft);
  useEffect(() => {
    newest.current = draft;
  });
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, startSending] = useTransition();
  // The same text is the same message however often Send is pressed; another text is another.
  const clientIds = useRef(new Map<string, string>());

  async function send(body: string) {
    const clientId = clientIds.current.get(body) ?? crypto.randomUUID();
    clientIds.current.set(body, clientId);
    const about = context && { kind: context.kind, id: context.id };
    const result = await startConversationAction({ to: to.username, clientId, body, context: about }).catch(() => null);
    if (!result?.ok) return setProblem(result?.message ?? t("unreachable"));
    // What was typed while it was on its way is the beginning of the next one.
    if (newest.current.trim() === body) setDraft("");
    router.replace(`/inbox/${result.data.conversationId}`);
  }

  return (
    <Composer
      name={to.name}
      text={draft}
      onChange={setDraft}
      onSend={(body) => (viewerId ? startSending(() => send(body)) : router.push(signInPath))}
      {...(viewerId ? {} : { sendLabel: t("signInToSend") })}
      isSending={isSending}
    >
      {problem && <Notice tone="danger">{problem}</Notice>}
      {!viewerId && <p className="text-ink-soft text-sm">{t("signInKept")}</p>}
    </Composer>
  );
}
