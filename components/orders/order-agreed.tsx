import { useTranslations } from "next-intl";
import { LightboxProvider } from "@/components/attachments/lightbox-provider";
import { CardFace } from "@/components/cards/card-face";
import { LateAgreementVersions } from "@/components/cards/late-parts";
import { Unfold } from "@/components/cards/unfold";
import { Section } from "@/components/marketplace/section";
import { asAgreed } from "@/lib/cards/rules";
import type { OrderView } from "@/lib/orders/types";

/** The terms that both said yes to: the offer that the order was made by, and what was agreed on since. */
export function OrderAgreed({ order, viewerId }: { order: OrderView; viewerId: string }) {
  const t = useTranslations("orders");
  const ofCards = useTranslations("cards");
  const { offer, agreements, participant } = order;
  const cards = [...(offer ? [offer] : []), ...agreements];
  if (cards.length === 0) return null;
  return (
    <Section title={t("agreed")}>
      <LightboxProvider messages={cards}>
        <div className="flex flex-col gap-3">
          {cards.map((card) => (
            <div key={card.id} className="flex flex-col gap-1">
              <CardFace card={asAgreed(card)} />
              {card.kind === "agreement" && (
                <Unfold label={ofCards("whoAgreed")}>
                  <LateAgreementVersions card={asAgreed(card)} viewerId={viewerId} name={participant.name} />
                </Unfold>
              )}
            </div>
          ))}
        </div>
      </LightboxProvider>
    </Section>
  );
}
