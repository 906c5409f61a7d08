import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContactLink } from "@/components/marketplace/contact-link";
import { DetailColumns } from "@/components/marketplace/detail-columns";
import { MarketPage } from "@/components/marketplace/market-page";
import { Price } from "@/components/marketplace/price";
import { SellerCard } from "@/components/marketplace/seller-card";
import { OrderFacts } from "@/components/orders/order-facts";
import { OrderHeader } from "@/components/orders/order-header";
import { requirePageViewer } from "@/lib/auth/viewer";
import { getProfile } from "@/lib/marketplace/profiles";
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
  const [order, t] = await Promise.all([load(params), getTranslations("orders")]);
  const person = order && (await getProfile(order.participant.username));
  if (!order || !person) notFound();
  return (
    <MarketPage>
      <DetailColumns>
        <article className="flex min-w-0 flex-col gap-8">
          <OrderHeader order={order} />
        </article>
        <section className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-5 shadow-card">
          <p className="font-semibold text-2xl">
            <Price centimes={order.priceCentimes} />
          </p>
          <OrderFacts order={order} />
          <ContactLink to={order.participant.username} orderId={order.id}>
            {order.status === "completed" ? t("workAgain") : t("contact")}
          </ContactLink>
        </section>
        <SellerCard person={person} heading={t(order.role === "buyer" ? "seller" : "buyer")} />
      </DetailColumns>
    </MarketPage>
  );
}

async function load(params: Props["params"]) {
  const viewer = await requirePageViewer();
  const input = orderInput.safeParse(await params);
  return input.success ? getOrder(viewer, input.data) : null;
}
