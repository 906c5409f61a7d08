import type { ReactNode } from "react";

interface Props {
  /** What the page is about, how to talk about it, and who is behind it. */
  children: [ReactNode, ReactNode, ReactNode];
}

/** One column on a phone; beside each other where there is room, the way to talk always in view. */
export function DetailColumns({ children: [subject, contact, person] }: Props) {
  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_21rem] lg:gap-12">
      {subject}
      <aside className="max-lg:contents lg:sticky lg:top-20 lg:flex lg:flex-col lg:gap-5 lg:self-start">
        {contact}
        {person}
      </aside>
    </div>
  );
}
