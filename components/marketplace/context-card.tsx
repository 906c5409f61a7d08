import { Briefcase, Package } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Price } from "@/components/marketplace/price";
import { DueDate } from "@/components/orders/due-date";
import { OrderBadge } from "@/components/orders/order-badge";
import type { MessageContext } from "@/lib/marketplace/types";

/** The gig, job or order that a conversation or message is about, small enough to stand in a thread. */
export function ContextCard({ context }: { context: MessageContext }) {
  return (
    <Link
      href={context.url}
      className="group flex w-full min-w-0 max-w-md items-center gap-3 rounded-2xl border border-line bg-surface p-2 pe-4 text-ink transition-colors hover:border-accent-ink"
    >
      <Picture context={context} />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="text-xs text-ink-soft">
          <Kind context={context} />
        </span>
        <span dir="auto" className="truncate font-medium group-hover:underline">
          {context.title}
        </span>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
          <Price centimes={context.priceCentimes} from={context.kind !== "order"} />
          {context.kind === "order" && <State context={context} />}
        </span>
      </span>
    </Link>
  );
}

function Picture({ context: { image, kind } }: { context: MessageContext }) {
  if (image) {
    return <img src={image} alt="" width={88} height={56} className="h-14 w-22 shrink-0 rounded-xl object-cover" />;
  }
  const Icon = kind === "order" ? Package : Briefcase;
  return (
    <span className="flex h-14 w-22 shrink-0 items-center justify-center rounded-xl bg-accent-soft text-accent-ink">
      <Icon aria-hidden="true" className="size-6" />
    </span>
  );
}

function Kind({ context }: { context: MessageContext }) {
  const t = useTranslations("marketplace");
  const ofOrders = useTranslations("orders");
  if (context.kind === "order") return ofOrders("numbered", { number: String(context.number) });
  return (
    <>
      {context.kind === "gig" ? t("contextGig") : t("contextJob")} · <bdi dir="auto">{context.byName}</bdi>
    </>
  );
}

/** How far an order is, and until when: what is over is due no more. */
function State({ context: { status, dueAt } }: { context: Extract<MessageContext, { kind: "order" }> }) {
  const isRunning = status === "active" || status === "revising";
  return (
    <>
      <OrderBadge status={status} />
      {dueAt && isRunning && <DueDate at={dueAt} />}
    </>
  );
}
