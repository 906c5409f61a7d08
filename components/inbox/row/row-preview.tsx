import { useTranslations } from "next-intl";
import { summaryOf } from "@/lib/attachments/rules";
import type { AttachmentSummary } from "@/lib/attachments/types";
import type { ConversationView } from "@/lib/conversations/types";
import { isolated } from "@/lib/i18n/isolated";
import { isEmptyDraft } from "@/lib/inbox/draft-state";
import { previewOf } from "@/lib/messages/rules";
import { LateCardPreview } from "./late-card-preview";

interface Props {
  conversation: ConversationView;
  viewerId: string;
}

/** One line of a conversation: what the viewer has begun to write, or else what was said last. */
export function RowPreview({ conversation: { participant, lastMessage, draft }, viewerId }: Props) {
  const t = useTranslations("inbox");
  const ofOrders = useTranslations("orders");
  if (draft && !isEmptyDraft(draft)) {
    const preview = said(previewOf(draft.body), summaryOf(draft.attachments));
    return t.rich("draft", { preview, mark: (text) => <span className="font-medium text-danger">{text}</span> });
  }
  if (!lastMessage) return null;
  const { step, card } = lastMessage;
  if (card) {
    return <LateCardPreview card={card} isOwn={lastMessage.senderId === viewerId} name={participant.name} />;
  }
  if (step) {
    const isOwn = String(lastMessage.senderId === viewerId);
    return ofOrders(`did.${step.step}`, { isOwn, name: isolated(participant.name), number: String(step.number) });
  }
  const preview = lastMessage.deletedAt ? t("unsent") : said(lastMessage.preview, lastMessage.files);
  return lastMessage.senderId === viewerId ? t("you", { preview }) : preview;

  function said(text: string, files: AttachmentSummary | null): string {
    return text || (files ? t("files", { ...files }) : "");
  }
}

/** The direction of that line: what somebody has written has its own, and a sentence about what was done that of the page. */
export function previewDirection({ draft, lastMessage }: ConversationView): "auto" | undefined {
  const isSentence = lastMessage?.card || lastMessage?.step;
  return isSentence && (!draft || isEmptyDraft(draft)) ? undefined : "auto";
}
