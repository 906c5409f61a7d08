"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useState } from "react";
import { AnchoredPopover } from "@/components/ui/anchored-popover";
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

/** One menu for all messages of a conversation, over whichever it was opened for. */
export function ActionsProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("messages");
  const [open, setOpen] = useState<OpenActions | null>(null);
  const [versionsOf, setVersionsOf] = useState<string | null>(null);
  const [word, setWord] = useState<string | null>(null);
  useActionKeys();

  const close = useCallback(() => {
    setOpen(null);
    // What had the focus may be hidden by now; the message itself never is.
    if (document.activeElement === document.body) open?.anchor.closest<HTMLElement>("[data-seq]")?.focus();
  }, [open]);

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
      {versionsOf && <EarlierVersions messageId={versionsOf} onClose={() => setVersionsOf(null)} />}
      <Passing word={word} onPassed={() => setWord(null)} />
    </ActionsContext>
  );
}
