import Link from "next/link";
import { useTranslations } from "next-intl";
import { Price } from "@/components/marketplace/price";
import { Avatar } from "@/components/ui/avatar";
import { orderPath } from "@/lib/orders/rules";
import type { OrderCardView } from "@/lib/orders/types";
import { DueDate } from "./due-date";
import { OrderBadge } from "./order-badge";
import { OrderPicture } from "./order-picture";

/** An order in a list; the whole row leads to its page. */
export function OrderRow({ order }: { order: OrderCardView }) {
  const { id, number, title, image, priceCentimes, status, dueAt, role, participant } = order;
  const t = useTranslations("orders");
  const isRunning = status === "active" || status === "revising";
  return (
    <li className="group relative flex min-w-0 items-center gap-4 rounded-2xl border border-line bg-surface p-3 transition-colors hover:border-accent-ink sm:pe-5">
      <OrderPicture image={image} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-soft text-xs">
          {t("numbered", { number: String(number) })}
          <OrderBadge status={status} />
          {dueAt && isRunning && <DueDate at={dueAt} />}
        </p>
        <h2 dir="auto" className="text-along mt-0.5 line-clamp-2 font-medium leading-snug sm:line-clamp-1">
          <Link href={orderPath(id)} className="after:absolute after:inset-0 after:rounded-2xl group-hover:underline">
            {title}
          </Link>
        </h2>
        <div className="mt-1 flex min-w-0 items-center justify-between gap-x-3">
          <p className="flex min-w-0 items-center gap-2 text-ink-soft text-sm">
            <Avatar name={participant.name} image={participant.image} size="sm" />
            <span className="truncate">
              {t.rich(role === "buyer" ? "boughtFrom" : "soldTo", {
                name: participant.name,
                b: (name) => <bdi>{name}</bdi>,
              })}
            </span>
          </p>
          <p className="whitespace-nowrap font-semibold">
            <Price centimes={priceCentimes} />
          </p>
        </div>
      </div>
    </li>
  );
}
