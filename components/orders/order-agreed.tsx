import { useTranslations } from "next-intl";
import { LightboxProvider } from "@/components/attachments/lightbox-provider";
import { CardFace } from "@/components/cards/card-face";
import { Section } from "@/components/marketplace/section";
import { asAgreed } from "@/lib/cards/rules";
import type { OrderView } from "@/lib/orders/types";

/** The terms that both said yes to: the offer that the order was made by, and what was agreed on since. */
export function OrderAgreed({ order: { offer, agreements } }: { order: OrderView }) {
  const t = useTranslations("orders");
  const cards = [...(offer ? [offer] : []), ...agreements];
  if (cards.length === 0) return null;
  return (
    <Section title={t("agreed")}>
      <LightboxProvider messages={cards}>
        <div className="flex flex-col gap-3">
          {cards.map((card) => (
            <CardFace key={card.id} card={asAgreed(card)} />
          ))}
        </div>
      </LightboxProvider>
    </Section>
  );
}
