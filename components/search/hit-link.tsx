"use client";

import Link, { useLinkStatus } from "next/link";
import { useParams } from "next/navigation";
import { type ReactNode, useContext } from "react";
import { InThreadContext } from "./marks-context";

interface Props {
  /** The hit's, among all. */
  id: string;
  href: string;
  /** Where it is open when it is: null for what opens no place in a conversation. */
  place: { conversationId: string; seq?: number } | null;
  fields: URLSearchParams;
  /** Stands at its beginning. */
  picture: ReactNode;
  children: ReactNode;
}

/** A result as something to open. */
export function HitLink({ id, href, place, fields, picture, children }: Props) {
  const { jump } = useContext(InThreadContext);
  const { conversationId } = useParams<{ conversationId?: string }>();
  const isOpen =
    place !== null &&
    place.conversationId === conversationId &&
    fields.get("message") === (place.seq?.toString() ?? null);
  return (
    <Link
      href={href}
      data-hit={id}
      prefetch={false}
      aria-current={isOpen ? "page" : undefined}
      onClick={(event) => {
        // The address would not change, and so lead nowhere.
        if (!isOpen || place.seq === undefined || event.metaKey || event.ctrlKey || !jump.current) return;
        event.preventDefault();
        jump.current(place.seq);
      }}
      className="flex items-center gap-3 rounded-2xl px-3 py-2.5 hover:bg-sand aria-[current]:bg-accent-soft"
    >
      <OpeningMark>{picture}</OpeningMark>
      <span className="min-w-0 flex-1">{children}</span>
    </Link>
  );
}

/** Shows that what was chosen is on its way, on a line where that takes a while. */
function OpeningMark({ children }: { children: ReactNode }) {
  const { pending } = useLinkStatus();
  return <span className={`shrink-0 ${pending ? "animate-pulse" : ""}`}>{children}</span>;
}
