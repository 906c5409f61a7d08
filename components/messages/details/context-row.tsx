import { Briefcase, FileText, Package, Tag } from "lucide-react";
import Link from "next/link";
import { Price } from "@/components/marketplace/price";
import { OrderBadge } from "@/components/orders/order-badge";
import type { MessageContext } from "@/lib/marketplace/types";

interface Props {
  context: MessageContext;
  conversationId: string;
  onLeave: (() => void) | undefined;
}

const ICONS = { gig: Tag, job: Briefcase, application: FileText, order: Package } as const;

/** Something that was talked about, in one line; leads to the messages about it. */
export function ContextRow({ context, conversationId, onLeave }: Props) {
  const { kind, image, title, priceCentimes } = context;
  const Icon = ICONS[kind];
  return (
    <Link
      href={`/inbox/${conversationId}?lane=${kind}:${context.id}`}
      prefetch={false}
      onClick={onLeave}
      className="group flex min-h-14 items-center gap-3 rounded-xl px-2 py-1.5 hover:bg-sand"
    >
      {image ? (
        <img src={image} alt="" width={40} height={40} className="size-10 shrink-0 rounded-lg object-cover" />
      ) : (
        <span className="flex size-10 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent-ink">
          <Icon aria-hidden="true" className="size-5" />
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate font-medium text-sm group-hover:underline">
          {title}
        </span>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-ink-soft text-xs">
          <Price centimes={priceCentimes} from={kind !== "order"} />
          {kind === "order" && <OrderBadge status={context.status} />}
        </span>
      </span>
    </Link>
  );
}
