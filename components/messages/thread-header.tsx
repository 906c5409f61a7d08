import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { Participant } from "@/lib/conversations/types";

interface Props {
  participant: Participant;
  /** What else the conversation has. */
  children?: ReactNode;
}

/** Whom one is talking with, and on a phone the way back. */
export function ThreadHeader({ participant, children }: Props) {
  const t = useTranslations("messages");
  return (
    <header className="flex items-center gap-3 border-line border-b px-3 py-2.5 sm:px-5">
      <Link href="/inbox" aria-label={t("back")} className="rounded-full p-2 hover:bg-sand md:hidden">
        <ArrowLeft aria-hidden="true" className="size-5 rtl:-scale-x-100" />
      </Link>
      <Avatar name={participant.name} image={participant.image} />
      <div className="min-w-0 flex-1">
        <h1 dir="auto" className="truncate font-semibold">
          {participant.name}
        </h1>
        <Link href={`/u/${participant.username}`} className="text-ink-soft text-sm hover:underline">
          {t("viewProfile")}
        </Link>
      </div>
      {children}
    </header>
  );
}
