"use client";

import { useFormatter } from "next-intl";
import type { ReactNode } from "react";

interface Props {
  icon: ReactNode;
  /** What was done, in a sentence. */
  title: ReactNode;
  /** ISO 8601. */
  at: string;
  /** What was said with it. */
  body: string;
  children?: ReactNode;
}

/** Something that was done, rather than said, in its place among the messages. */
export function EventRow({ icon, title, at, body, children }: Props) {
  return (
    <div className="mx-auto my-3 flex w-full max-w-md flex-col gap-3 rounded-2xl border border-line bg-surface p-3 shadow-card sm:p-4">
      <div className="flex items-center gap-3">
        {icon}
        <p className="min-w-0 flex-1 text-balance font-medium leading-snug">{title}</p>
        <EventTime at={at} />
      </div>
      {body && (
        <p dir="auto" data-body className="whitespace-pre-wrap wrap-anywhere rounded-xl bg-sand px-3.5 py-2">
          {body}
        </p>
      )}
      {children}
    </div>
  );
}

function EventTime({ at }: { at: string }) {
  const format = useFormatter();
  const date = new Date(at);
  return (
    <time
      dateTime={at}
      title={format.dateTime(date, "exact")}
      // The server's zone data may be newer than the browser's; its text stands.
      suppressHydrationWarning
      className="shrink-0 self-start pt-2 text-ink-soft text-xs"
    >
      {format.dateTime(date, "clock")}
    </time>
  );
}
