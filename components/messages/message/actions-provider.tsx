"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { AnchoredPopover } from "@/components/ui/anchored-popover";
import type { MessageView } from "@/lib/messages/types";
import { ActionsContext, type OpenActions } from "./actions-context";
import { ActionsMenu } from "./actions-menu";
import { copyText } from "./copy-text";
import { Passing } from "./passing";
import { ReactionPicker } from "./reaction-picker";
import { Reactor } from "./reactor";
import { useActionKeys } from "./use-action-keys";

/** Fetched when it is opened for the first time. */
const EarlierVersions = dynamic(() => import("./earlier-versions").then((module) => module.EarlierVersions), {
  ssr: false,
});

interface Props {
  /** Those in the log. */
  messages: readonly MessageView[];
  children: ReactNode;
}

/** One menu for all messages of a conversation, over whichever it was opened for, as long as that is there. */
export function ActionsProvider({ messages, children }: Props) {
  const t = useTranslations("messages");
  const [opened, setOpen] = useState<OpenActions | null>(null);
  const [versionsOf, setVersionsOf] = useState<string | null>(null);
  const [word, setWord] = useState<string | null>(null);
  useActionKeys();
  // What was unsent meanwhile is not there to be copied or answered, nor is a version of it.
  const standing = messages.find(({ id, deletedAt }) => id === opened?.message.id && !deletedAt);
  const open = opened && standing ? { ...opened, message: standing } : null;
  const hasVersions = messages.some(({ id, deletedAt }) => id === versionsOf && !deletedAt);

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
    <ActionsContext value={setOpen}>
      {children}
      {open && (
        <AnchoredPopover
          key={open.message.id}
          anchor={open.anchor}
          role={open.kind === "picker" ? "dialog" : "menu"}
          label={t(open.kind === "picker" ? "emoji" : "actions")}
          onClose={close}
        >
          {open.kind === "picker" ? (
            <ReactionPicker message={open.message} />
          ) : (
            <Reactor message={open.message} onMore={() => setOpen({ ...open, kind: "picker" })} />
          )}
          {open.kind === "all" && (
            <ActionsMenu message={open.message} onCopy={(text) => void copy(text)} onVersions={setVersionsOf} />
          )}
        </AnchoredPopover>
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
