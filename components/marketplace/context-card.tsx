import { Briefcase } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Price } from "@/components/marketplace/price";
import type { MessageContext } from "@/lib/marketplace/types";

/** The gig or job that a conversation or message is about, small enough to stand in a thread. */
export function ContextCard({ context }: { context: MessageContext }) {
  const t = useTranslations("marketplace");
  return (
    <Link
      href={context.url}
      className="group flex w-full min-w-0 max-w-md items-center gap-3 rounded-2xl border border-line bg-surface p-2 pe-4 text-ink transition-colors hover:border-accent-ink"
    >
      {context.image ? (
        <img src={context.image} alt="" width={88} height={56} className="h-14 w-22 shrink-0 rounded-xl object-cover" />
      ) : (
        <span className="flex h-14 w-22 shrink-0 items-center justify-center rounded-xl bg-accent-soft text-accent-ink">
          <Briefcase aria-hidden="true" className="size-6" />
        </span>
      )}
      <span className="flex min-w-0 flex-col">
        <span className="text-xs text-ink-soft">
          {context.kind === "gig" ? t("contextGig") : t("contextJob")} · <bdi dir="auto">{context.byName}</bdi>
        </span>
        <span dir="auto" className="truncate font-medium group-hover:underline">
          {context.title}
        </span>
        <span className="text-sm text-ink-soft">
          <Price centimes={context.priceCentimes} from />
        </span>
      </span>
    </Link>
  );
}
