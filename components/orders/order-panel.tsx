import type { ReactNode } from "react";
import { Price } from "@/components/marketplace/price";
import type { OrderView } from "@/lib/orders/types";
import { OrderFacts } from "./order-facts";

/** What an order costs and what was agreed on, with what can be done about it. */
export function OrderPanel({ order, children }: { order: OrderView; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-5 shadow-card">
      <p className="font-semibold text-2xl">
        <Price centimes={order.priceCentimes} />
      </p>
      <OrderFacts order={order} />
      {children}
    </section>
  );
}
