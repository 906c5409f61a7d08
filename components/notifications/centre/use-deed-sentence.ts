import { useTranslations } from "next-intl";
import { sentenceOf } from "@/lib/cards/sentences";
import { isolated } from "@/lib/i18n/isolated";
import type { Deed, NotificationView } from "@/lib/notifications/types";

/** What somebody did, in one sentence that begins with them. */
export function useDeedSentence(): (of: Pick<NotificationView, "deed" | "isOwn" | "participant">) => string {
  const t = useTranslations("notifications");
  const ofOrders = useTranslations("orders");
  const ofCards = useTranslations("cards");
  return ({ deed, isOwn, participant }) => {
    const name = isolated(participant.name);
    const values = { isOwn: String(isOwn), name };
    switch (deed.kind) {
      case "step":
        return ofOrders(`did.${deed.step}`, { ...values, number: String(deed.number) });
      case "card": {
        const { kind, move, title, number } = deed.card;
        return ofCards(`did.${sentenceOf(kind, move)}`, {
          ...values,
          title: isolated(title),
          number: String(number ?? ""),
        });
      }
      case "application":
        return t(`application.${keyOf(deed)}`, { name, title: isolated(deed.title) });
    }
  };
}

/** Only its applicant takes an application back, and comes again; whoever reads of all else is the applicant. */
function keyOf({ isNew, stage, isApplicants }: Extract<Deed, { kind: "application" }>) {
  if (isNew) return "new";
  return isApplicants && stage !== "withdrawn" ? "again" : stage;
}
