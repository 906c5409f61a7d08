import { useTranslations } from "next-intl";
import { sentenceOf } from "@/lib/cards/sentences";
import { isolated } from "@/lib/i18n/isolated";
import type { MessageView } from "@/lib/messages/types";

interface Props {
  message: Pick<MessageView, "step" | "move" | "card">;
  /** Its sender's. */
  name: string;
  isOwn: boolean;
  /** What people call the order by. */
  number: number;
}

/** What a message did to an order, by a step or by a card; an accepted offer is both, and was accepted. */
export function DoneSentence({ message: { step, move, card }, name, isOwn, number }: Props) {
  const t = useTranslations("orders");
  const ofCards = useTranslations("cards");
  const values = { isOwn: String(isOwn), name: isolated(name), number: String(number) };
  if (!card || !move) return step && t(`did.${step}`, values);
  const title = isolated(card.content?.title ?? "");
  return ofCards(`did.${sentenceOf(card.kind, move)}`, { ...values, title });
}
