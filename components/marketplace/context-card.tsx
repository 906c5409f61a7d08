import Link from "next/link";
import { useTranslations } from "next-intl";
import { Price } from "@/components/marketplace/price";
import { DueDate } from "@/components/orders/due-date";
import { OrderBadge } from "@/components/orders/order-badge";
import type { MessageContext } from "@/lib/marketplace/types";
import { ApplicationStageBadge } from "./application-stage";
import { ContextIcon } from "./context-icon";

/** The gig, job, application or order that messages are written from, small enough to stand in a thread. */
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
        <span dir="auto" className="text-along truncate font-medium group-hover:underline">
          {context.title}
        </span>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
          <Price centimes={context.priceCentimes} from={isAtLeast(context)} />
          <State context={context} />
        </span>
      </span>
    </Link>
  );
}

/** Whether its price is the lowest of several: a package and an order have one. */
function isAtLeast(context: MessageContext): boolean {
  return context.kind === "gig" ? context.tier === null : context.kind !== "order";
}

function Picture({ context: { image, kind } }: { context: MessageContext }) {
  if (image) {
    return <img src={image} alt="" width={88} height={56} className="h-14 w-22 shrink-0 rounded-xl object-cover" />;
  }
  return (
    <span className="flex h-14 w-22 shrink-0 items-center justify-center rounded-xl bg-accent-soft text-accent-ink">
      <ContextIcon kind={kind} className="size-6" />
    </span>
  );
}

function Kind({ context }: { context: MessageContext }) {
  const t = useTranslations("marketplace");
  const ofOrders = useTranslations("orders");
  if (context.kind === "order") return ofOrders("numbered", { number: String(context.number) });
  return (
    <>
      {kind()} · <bdi dir="auto">{context.byName}</bdi>
    </>
  );

  function kind(): string {
    if (context.kind === "application") return t("contextApplication");
    if (context.kind === "job") return t("contextJob");
    return context.kind === "gig" && context.tier ? t("contextPackage", { tier: context.tier }) : t("contextGig");
  }
}

/** How far it is, and until when an order is due: what is over is due no more. */
function State({ context }: { context: MessageContext }) {
  if (context.kind === "application") return <ApplicationStageBadge stage={context.stage} />;
  if (context.kind !== "order") return null;
  const { status, dueAt } = context;
  const isRunning = status === "active" || status === "revising";
  return (
    <>
      <OrderBadge status={status} />
      {dueAt && isRunning && <DueDate at={dueAt} />}
    </>
  );
}
