import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OrderView } from "@/lib/orders/types";

/** What was agreed on, and until when. */
export function OrderFacts({ order }: { order: OrderView }) {
  const t = useTranslations("orders");
  const ofMarket = useTranslations("marketplace");
  const format = useFormatter();
  const { tier, deliveryDays, revisionsLeft, dueAt, paidAt } = order;
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium" });
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
      {tier && <Fact name={t("tier")}>{ofMarket(`tier.${tier}`)}</Fact>}
      <Fact name={t("deliveryDays")}>{t("days", { count: deliveryDays })}</Fact>
      <Fact name={t("due")}>
        {dueAt ? (
          <time dateTime={dueAt} title={format.dateTime(new Date(dueAt), "exact")}>
            {day(dueAt)}
          </time>
        ) : (
          t("notDueYet")
        )}
      </Fact>
      <Fact name={t("revisionsLeft")}>{format.number(revisionsLeft)}</Fact>
      <Fact name={t("payment")}>{paidAt ? t("paidOn", { date: day(paidAt) }) : t("notPaid")}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="text-end font-medium">{children}</dd>
    </>
  );
}
