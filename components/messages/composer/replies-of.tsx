"use client";

import { Pencil, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { REPLY_SUGGESTIONS } from "@/lib/messages/reply-suggestions";
import type { ReplyLanguage, SavedReplyView } from "@/lib/messages/types";
import { ReplyForm } from "./reply-form";
import type { SavedRepliesState } from "./use-saved-replies";

interface Props {
  language: ReplyLanguage;
  saved: SavedRepliesState;
}

/** The saved replies of one language; the first ones are suggested. */
export function RepliesOf({ language, saved }: Props) {
  const t = useTranslations("messages");
  /** The id of the one that is being changed; empty for a new one. */
  const [openId, setOpenId] = useState<string | null>(null);
  const replies = saved.replies.filter((reply) => reply.language === language);
  // What has been opened while a form's answer was awaited stays open.
  const close = (id: string) => setOpenId((open) => (open === id ? null : open));
  return (
    <div className="flex flex-col gap-3">
      {replies.length > 0 && (
        <ul className="flex flex-col divide-y divide-line">
          {replies.map((reply) => (
            <li key={reply.id} className="py-3 first:pt-0">
              {openId === reply.id ? (
                <ReplyForm
                  reply={reply}
                  onSave={(fields) => saved.edit(reply.id, { ...fields, language })}
                  onClose={() => close(reply.id)}
                />
              ) : (
                <Row reply={reply} onEdit={() => setOpenId(reply.id)} onDelete={() => void saved.remove(reply)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {replies.length === 0 && openId === null && <Suggestions language={language} saved={saved} />}
      {openId === "" && <ReplyForm onSave={(fields) => saved.add({ ...fields, language })} onClose={() => close("")} />}
      {openId !== "" && (
        <div>
          <Button variant="outline" onClick={() => setOpenId("")}>
            <Plus aria-hidden="true" className="size-4" />
            {t("addReply", { language })}
          </Button>
        </div>
      )}
    </div>
  );
}

const ICON_BUTTON =
  "inline-flex size-11 items-center justify-center rounded-full text-ink-soft hover:bg-sand hover:text-ink";

interface RowProps {
  reply: SavedReplyView;
  onEdit(): void;
  onDelete(): void;
}

function Row({ reply: { name, body }, onEdit, onDelete }: RowProps) {
  const t = useTranslations("messages");
  return (
    <div className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <p dir="auto" className="text-start font-medium">
          {name}
        </p>
        <p dir="auto" className="line-clamp-3 whitespace-pre-line text-start text-ink-soft">
          {body}
        </p>
      </div>
      <button type="button" aria-label={t("editReply", { name })} onClick={onEdit} className={ICON_BUTTON}>
        <Pencil aria-hidden="true" className="size-4" />
      </button>
      <button type="button" aria-label={t("deleteReply", { name })} onClick={onDelete} className={ICON_BUTTON}>
        <Trash2 aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}

/** Where there is nothing yet: texts that are added as they are. */
function Suggestions({ language, saved }: Props) {
  const t = useTranslations("messages");
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm">{t("suggestions")}</p>
      <ul className="flex flex-col gap-2">
        {REPLY_SUGGESTIONS[language].map((suggestion) => (
          <li key={suggestion.name} className="flex items-center gap-3 rounded-xl bg-canvas py-2 ps-4 pe-2">
            <div className="min-w-0 flex-1">
              <p dir="auto" className="text-start font-medium">
                {suggestion.name}
              </p>
              <p dir="auto" className="text-start text-ink-soft text-sm">
                {suggestion.body}
              </p>
            </div>
            <Button
              variant="plain"
              aria-label={t("addSuggestion", { name: suggestion.name })}
              onClick={async () => saved.setProblem(await saved.add({ ...suggestion, language }))}
            >
              {t("add")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
