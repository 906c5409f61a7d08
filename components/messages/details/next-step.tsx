import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { PersonDetails } from "@/lib/conversations/types";
import type { MessageContext } from "@/lib/marketplace/types";
import { stepsOf } from "@/lib/orders/step-rules";
import type { OrderContext } from "@/lib/orders/types";

interface Props<Context> {
  context: Context;
  viewerId: string;
  conversationId: string;
  participant: PersonDetails;
  onLeave: (() => void) | undefined;
}

/** Where one goes on with what is talked about. */
export function NextStep({ context, ...props }: Props<MessageContext>) {
  const t = useTranslations("messages.details");
  if (context.kind === "order") return <NextOfOrder order={context} {...props} />;
  // A gig or job of one's own leads nowhere that one has not been.
  if (context.kind !== "application" && context.byName !== props.participant.name) return null;
  return (
    <Link href={context.url} className={buttonClass("quiet")}>
      {t("next", { kind: context.kind })}
    </Link>
  );
}

function NextOfOrder({ order, viewerId, conversationId, participant, onLeave }: OrderProps) {
  const t = useTranslations("orders");
  const next = stepsOf(order, viewerId).find((step) => step !== "cancelled");
  if (order.status === "cancelled") return null;
  if (order.status === "completed") {
    return (
      <Link
        href={`/inbox/${conversationId}?order=${order.id}`}
        prefetch={false}
        onClick={onLeave}
        className={buttonClass("outline")}
      >
        {t("workAgain")}
      </Link>
    );
  }
  if (!next) return <p className="px-1 text-ink-soft text-sm">{t("waitsFor", { name: participant.name })}</p>;
  return (
    <Link href={order.url} className={buttonClass()}>
      {t(`act.${next}`)}
    </Link>
  );
}

type OrderProps = Omit<Props<OrderContext>, "context"> & { order: OrderContext };
