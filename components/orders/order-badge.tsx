import { useTranslations } from "next-intl";
import type { OrderStatus } from "@/lib/orders/types";

const TONES: Readonly<Record<OrderStatus, string>> = {
  placed: "bg-sand text-ink",
  active: "bg-accent-soft text-accent-ink",
  revising: "bg-accent-soft text-accent-ink",
  delivered: "bg-success-soft text-success",
  completed: "bg-success-soft text-success",
  cancelled: "bg-danger-soft text-danger",
};

/** How far an order is, in a word. */
export function OrderBadge({ status }: { status: OrderStatus }) {
  const t = useTranslations("orders");
  return (
    <span className={`shrink-0 rounded-full px-2 py-0.5 font-medium text-xs ${TONES[status]}`}>
      {t(`status.${status}`)}
    </span>
  );
}
