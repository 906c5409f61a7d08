"use client";

import { FilePlus2, Handshake } from "lucide-react";
import { useTranslations } from "next-intl";
import { useNewest } from "@/components/orders/orders-context";
import { MenuItem } from "@/components/ui/menu-item";
import { isChangeable } from "@/lib/cards/move-rules";
import type { MessageView } from "@/lib/messages/types";
import { useProposing } from "./proposing-context";

/** What can be made of a message: an agreement, and, while an order is worked on, more than was agreed. */
export function MessageItems({ message }: { message: MessageView }) {
  const t = useTranslations("cards");
  const propose = useProposing();
  const about = useNewest(message.context);
  if (!propose || !message.body) return null;
  const order = about?.kind === "order" && isChangeable(about.status) ? { kind: about.kind, id: about.id } : null;
  return (
    <>
      <MenuItem
        icon={Handshake}
        label={t("makeAgreement")}
        onChoose={() => propose({ kind: "agreement", from: message })}
      />
      {order && (
        <MenuItem
          icon={FilePlus2}
          label={t("outside")}
          onChoose={() => propose({ kind: "change", context: order, from: message })}
        />
      )}
    </>
  );
}
