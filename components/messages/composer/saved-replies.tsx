"use client";

import { useTranslations } from "next-intl";
import { SettingsSection } from "@/components/site/settings-section";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ReplyLanguage, SavedReplyView } from "@/lib/messages/types";
import { RepliesOf } from "./replies-of";
import { useSavedReplies } from "./use-saved-replies";

const LANGUAGES: readonly ReplyLanguage[] = ["ar", "fr", "en"];

/** All saved replies, by language, to be added to, changed and thrown away. */
export function SavedReplies({ viewerId, initial }: { viewerId: string; initial: readonly SavedReplyView[] }) {
  const t = useTranslations("messages");
  const saved = useSavedReplies(viewerId, initial);
  return (
    <>
      <p className="text-ink-soft">{t("savedRepliesText")}</p>
      {saved.problem && <Notice tone="danger">{saved.problem}</Notice>}
      {saved.removed && (
        <Notice>
          <span className="flex items-center gap-3">
            <span className="min-w-0 flex-1">{t("replyDeleted", { name: saved.removed.name })}</span>
            <Button variant="plain" onClick={() => void saved.undo()}>
              {t("undo")}
            </Button>
          </span>
        </Notice>
      )}
      {LANGUAGES.map((language) => (
        <SettingsSection
          key={language}
          title={t("replyLanguage", { language })}
          text={t("replyCount", { count: saved.replies.filter((reply) => reply.language === language).length })}
        >
          <RepliesOf language={language} saved={saved} />
        </SettingsSection>
      ))}
    </>
  );
}
