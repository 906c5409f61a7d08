"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { late } from "@/components/site/late";
import type { MessageView } from "@/lib/messages/types";
import { ActionsContext, type OpenActions } from "./actions-context";
import { copyText } from "./copy-text";
import { Passing } from "./passing";
import { useActionKeys } from "./use-action-keys";

/** Fetched when it is opened for the first time. */
const EarlierVersions = late(() => import("./earlier-versions").then((module) => module.EarlierVersions));

const ActionsPopover = late(() => import("./actions-popover").then((module) => module.ActionsPopover));

interface Props {
  /** Those in the log. */
  messages: readonly MessageView[];
  children: ReactNode;
}

/** One menu for all messages of a conversation, over whichever it was opened for, as long as that is there. */
export function ActionsProvider({ messages, children }: Props) {
  const t = useTranslations("messages");
  const [opened, setOpen] = useState<(OpenActions & { time: number }) | null>(null);
  const [versionsOf, setVersionsOf] = useState<string | null>(null);
  const [word, setWord] = useState<string | null>(null);
  // Once the messages can be read, before it is opened.
  useEffect(ActionsPopover.fetchAhead, []);
  useActionKeys();
  // What was unsent meanwhile is not there to be copied or answered, nor is a version of it.
  const standing = messages.find(({ id, deletedAt }) => id === opened?.message.id && !deletedAt);
  const open = opened && standing ? { ...opened, message: standing } : null;
  const hasVersions = messages.some(({ id, deletedAt }) => id === versionsOf && !deletedAt);

  // Each time is another menu: the one before may be hidden, and about to say that it was closed.
  const openAnew = useCallback(
    (actions: OpenActions) => setOpen((known) => ({ ...actions, time: (known?.time ?? 0) + 1 })),
    [],
  );

  const close = useCallback(() => {
    setOpen(null);
    // What had the focus may be hidden by now; the message itself never is.
    if (document.activeElement === document.body) focusRow(opened?.message.seq);
  }, [opened]);
  const isGone = opened !== null && !standing;
  useEffect(() => {
    if (isGone) close();
  }, [isGone, close]);

  async function copy(text: string) {
    setWord(null);
    setWord((await copyText(text)) ? t("copied") : t("notCopied"));
  }

  return (
    <ActionsContext value={openAnew}>
      {children}
      {open && (
        <ActionsPopover
          key={open.time}
          open={open}
          onOpen={(actions) => setOpen({ ...actions, time: open.time })}
          onClose={close}
          onCopy={(text) => void copy(text)}
          onVersions={setVersionsOf}
        />
      )}
      {versionsOf && (
        <EarlierVersions messageId={versionsOf} isGone={!hasVersions} onClose={() => setVersionsOf(null)} />
      )}
      <Passing word={word} onPassed={() => setWord(null)} />
    </ActionsContext>
  );
}

function focusRow(seq: number | undefined): void {
  document.querySelector<HTMLElement>(`[data-seq="${seq}"]`)?.focus();
}
