import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { profilePath } from "@/lib/marketplace/rules";
import type { OrderView } from "@/lib/orders/types";
import { OrderBadge } from "./order-badge";

/** What was ordered, how far it is, and with whom. */
export function OrderHeader({ order }: { order: OrderView }) {
  const { number, title, status, image, gigUrl, role, participant } = order;
  const t = useTranslations("orders");
  return (
    <header className="flex flex-col gap-4">
      <p className="flex items-center gap-3 font-medium text-accent-ink">
        {t("numbered", { number: String(number) })}
        <OrderBadge status={status} />
      </p>
      <h1 dir="auto" className="text-along text-balance font-semibold text-2xl leading-tight sm:text-4xl">
        {title}
      </h1>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Link href={profilePath(participant.username)} className="flex min-w-0 items-center gap-3 hover:underline">
          <Avatar name={participant.name} image={participant.image} size="sm" />
          <span className="min-w-0 font-medium">
            {t.rich(role === "buyer" ? "boughtFrom" : "soldTo", {
              name: participant.name,
              b: (name) => <bdi>{name}</bdi>,
            })}
          </span>
        </Link>
        {gigUrl && (
          <Link href={gigUrl} className="font-medium text-accent-ink hover:underline">
            {t("gig")}
          </Link>
        )}
      </div>
      {image && (
        <img
          src={image}
          alt=""
          width={640}
          height={400}
          className="aspect-5/2 w-full rounded-2xl border border-line object-cover"
        />
      )}
    </header>
  );
}
