"use client";

import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import type { AttachmentView } from "@/lib/attachments/types";
import { type CardDraft, contentOf, missingIn } from "@/lib/cards/draft";
import type { ContentKind } from "@/lib/cards/types";
import { useKept } from "./use-kept";
import { useMove } from "./use-move";
import { useOfferFiles } from "./use-offer-files";

interface Form {
  kind: ContentKind;
  /** What it is kept under until it is sent. */
  name: string;
  initial: CardDraft;
  /** The files of the version that it goes on from. */
  earlier?: readonly AttachmentView[];
  /** Where it is posted, and what is said beside its content. */
  path: string;
  said: object;
}

const NO_FILES: readonly AttachmentView[] = [];

/** The form of a card: what is typed, the files that go along, and sending it once both are complete. */
export function useCardForm({ kind, name, initial, earlier = NO_FILES, path, said }: Form) {
  const timeZone = useTimeZone() ?? "UTC";
  const { value: draft, change, forget } = useKept(name, initial);
  const { make, isMoving, ...making } = useMove(path, forget);
  const files = useOfferFiles({
    ...{ name, earlier },
    async deliver(attachmentIds) {
      const content = contentOf(kind, draft, timeZone, attachmentIds);
      return content !== null && make({ ...said, content });
    },
  });
  const missing = useMissing(kind, draft);
  return {
    files,
    fields: {
      draft,
      onChange(next: CardDraft) {
        // What waits for its files is sent as it was written, or not yet.
        files.tray.cancelSend();
        change(next);
      },
    },
    dialog: {
      ...making,
      isMoving: isMoving || files.isWaiting,
      missing,
      onMove: files.send,
    },
  };
}

/** What is to be filled in yet, once something is; false for nothing. */
function useMissing(kind: ContentKind, draft: CardDraft): string | false {
  const t = useTranslations("cards");
  const format = useFormatter();
  const missing = missingIn(kind, draft);
  if (missing.length === 0) return false;
  const isBegun = Object.values(draft).some((text) => text !== "");
  return isBegun ? t("missing", { fields: format.list(missing.map((field) => t(`field.${field}`))) }) : t("fillIn");
}
