import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LightboxProvider } from "@/components/attachments/lightbox-provider";
import { ContactLink } from "@/components/marketplace/contact-link";
import { DetailColumns } from "@/components/marketplace/detail-columns";
import { MarketPage } from "@/components/marketplace/market-page";
import { Section } from "@/components/marketplace/section";
import { SellerCard } from "@/components/marketplace/seller-card";
import { Seen } from "@/components/notifications/seen";
import { LiveOrder } from "@/components/orders/live-order";
import { OrderAgreed } from "@/components/orders/order-agreed";
import { OrderHeader } from "@/components/orders/order-header";
import { OrderPanel } from "@/components/orders/order-panel";
import { OrderTimeline } from "@/components/orders/order-timeline";
import { StepButtons } from "@/components/orders/step-buttons";
import { ReviewStanding } from "@/components/reviews/review-standing";
import { requirePageViewer } from "@/lib/auth/viewer";
import { getProfile } from "@/lib/marketplace/profiles";
import { MAX_PAGE_LENGTH } from "@/lib/notifications/rules";
import { getOrder } from "@/lib/orders/queries";
import { orderInput } from "@/lib/orders/validation";

interface Props {
  params: Promise<{ orderId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [order, t] = await Promise.all([load(params), getTranslations("orders")]);
  return { title: order ? t("numbered", { number: String(order.number) }) : t("title") };
}

export default async function OrderPage({ params }: Props) {
  const [viewer, order, t] = await Promise.all([requirePageViewer(), load(params), getTranslations("orders")]);
  const person = order && (await getProfile(order.participant.username));
  if (!order || !person) notFound();
  const { id, conversationId, participant } = order;
  return (
    <MarketPage>
      <DetailColumns>
        <article className="flex min-w-0 flex-col gap-8">
          <OrderHeader order={order} />
          {order.history.length > 0 && (
            <Section title={t("timeline")}>
              <LightboxProvider messages={order.history}>
                <OrderTimeline order={order} viewerId={viewer.id} />
              </LightboxProvider>
            </Section>
          )}
          <OrderAgreed order={order} viewerId={viewer.id} />
          {order.review && <ReviewStanding standing={order.review} name={participant.name} />}
        </article>
        <OrderPanel order={order}>
          {conversationId && (
            <StepButtons
              {...{ order, conversationId }}
              viewerId={viewer.id}
              name={participant.name}
              reviewUntil={order.review?.mayReview ? order.review.until : null}
            />
          )}
          {order.status !== "completed" && (
            <ContactLink to={participant.username} about={{ kind: "order", id }} variant="outline">
              {t("contact")}
            </ContactLink>
          )}
        </OrderPanel>
        <SellerCard person={person} heading={t(order.role === "buyer" ? "seller" : "buyer")} />
      </DetailColumns>
      {conversationId && <LiveOrder orderId={id} conversationId={conversationId} />}
      {conversationId && (
        <Seen what={{ conversationId, seqs: order.history.map(({ seq }) => seq).slice(-MAX_PAGE_LENGTH) }} />
      )}
    </MarketPage>
  );
}

async function load(params: Props["params"]) {
  const viewer = await requirePageViewer();
  const input = orderInput.safeParse(await params);
  return input.success ? getOrder(viewer, input.data) : null;
}
