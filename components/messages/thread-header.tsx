import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/search/back-link";
import { Avatar } from "@/components/ui/avatar";
import type { Participant } from "@/lib/conversations/types";

interface Props {
  participant: Participant;
  /** Whether they are on the market at this moment; a note says so in words. */
  isHere?: boolean;
  /** What is known of them now; null for nothing. */
  note?: ReactNode;
  /** What else the conversation has. */
  children?: ReactNode;
}

/** Whom one is talking with, and on a phone the way back. */
export function ThreadHeader({ participant, isHere = false, note, children }: Props) {
  const t = useTranslations("messages");
  const profile = `/u/${participant.username}`;
  return (
    <header className="@container flex flex-wrap items-center gap-x-1 gap-y-3 border-line border-b px-3 py-2.5 sm:px-5">
      <BackLink />
      <span className="relative shrink-0">
        <Avatar name={participant.name} image={participant.image} />
        {isHere && <span className="absolute end-0 bottom-0 size-3 rounded-full border-2 border-surface bg-success" />}
      </span>
      <div className="ms-2 min-w-0 flex-1">
        <h1 dir="auto" className="text-along truncate font-semibold">
          <Link href={profile} className="hover:underline">
            {participant.name}
          </Link>
        </h1>
        <p className="truncate text-ink-soft text-sm">
          {note ?? (
            <Link href={profile} className="hover:underline">
              {t("viewProfile")}
            </Link>
          )}
        </p>
      </div>
      {children}
    </header>
  );
}
