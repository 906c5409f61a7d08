"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { LateIncomingFiles } from "@/components/attachments/late-parts";
import { TrayView } from "@/components/attachments/tray-view";
import { Composer } from "@/components/messages/composer/composer";
import { useDraft } from "@/components/messages/composer/use-draft";
import { useMessageTray } from "@/components/messages/composer/use-message-tray";
import { newItem } from "@/components/messages/outbox/message-content";
import { outboxOf } from "@/components/messages/outbox/outboxes";
import { HttpError, postJson } from "@/components/site/api";
import { Notice } from "@/components/ui/notice";
import { type QueuedSend, written } from "@/lib/attachments/state";
import type { AttachmentView } from "@/lib/attachments/types";
import type { ConversationView } from "@/lib/conversations/types";
import type { MessageContext, PersonView } from "@/lib/marketplace/types";
import type { SendKey } from "@/lib/messages/types";

interface Props {
  /** Null for a signed-out visitor, who may write and is asked to sign in when sending. */
  viewerId: string | null;
  to: PersonView;
  context: MessageContext | null;
  signInPath: string;
  canAttach: boolean;
  sendKey: SendKey;
}

/** The composer of a conversation that does not exist: it comes to be with the first message. */
export function FirstMessage({ viewerId, to, context, signInPath, canAttach, sendKey }: Props) {
  const t = useTranslations("messages");
  const router = useRouter();
  const isHere = useIsHere();
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, startSending] = useTransition();
  const conversation = useRef<Promise<ConversationView> | null>(null);
  const [tray, files] = useMessageTray(viewerId ?? "", to.username, {
    conversationId: async () => (await openConversation()).id,
    deliver: (message, attachments) => startSending(() => send(message, attachments)),
  });
  const draft = useDraft({ viewerId, username: to.username, tray });

  /** Files need a conversation to be in; until the first message nobody sees it. */
  function openConversation(): Promise<ConversationView> {
    conversation.current ??= postJson<ConversationView>("/api/v1/conversations", { to: to.username }).catch((error) => {
      conversation.current = null;
      throw error;
    });
    return conversation.current;
  }

  /** From the moment on that there is a conversation, the message is the outbox's. */
  async function send(message: QueuedSend, attachments: readonly AttachmentView[]) {
    setProblem(null);
    const opened = await openConversation().catch((error) => {
      setProblem(reasonOf(error) ?? t(navigator.onLine ? "unreachable" : "offline"));
    });
    if (!viewerId || !opened) return tray.giveBack();
    outboxOf(viewerId).add(newItem({ viewerId, conversationId: opened.id }, message, attachments));
    // What was typed meanwhile is the beginning of the next one.
    if (draft.read().content.body.trim() === message.body) draft.edit({ body: "" });
    tray.sent();
    if (isHere.current) router.replace(`/inbox/${opened.id}`);
  }

  return (
    <Composer
      variables={{ name: to.name, gig: context?.title ?? null }}
      text={draft.content.body}
      onChange={(body) => draft.edit({ body })}
      sendKey={sendKey}
      hasReplies={viewerId !== null}
      onSend={(body) =>
        viewerId ? tray.send({ body, context: context ?? "nothing", replyTo: null }) : router.push(signInPath)
      }
      hasFiles={written(files).length > 0}
      isWaiting={files.queued !== null}
      onFiles={canAttach ? (chosen) => tray.add(chosen) : null}
      {...(viewerId ? {} : { sendLabel: t("signInToSend") })}
      isSending={isSending}
    >
      {problem && <Notice tone="danger">{problem}</Notice>}
      <TrayView tray={tray} state={files} />
      <LateIncomingFiles take={canAttach ? (dropped, folders) => tray.add(dropped, folders) : null} />
      {!viewerId && <p className="text-ink-soft text-sm">{t("signInKept")}</p>}
    </Composer>
  );
}

/** Whether this is still on the screen: whoever went elsewhere meanwhile is not to be fetched back. */
function useIsHere() {
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return isHere;
}

/** What the server said against it; null where it said nothing, or was not reached. */
function reasonOf(error: unknown): string | null {
  return error instanceof HttpError ? error.reason : null;
}
