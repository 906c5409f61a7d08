import Link from "next/link";
import { type ReactNode, useId } from "react";

interface Props {
  title: string;
  more?: { href: string; label: string };
  children: ReactNode;
}

/** A titled part of a page, with a way to all there is of its kind. */
export function Section({ title, more, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-5">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id={id} className="min-w-0 text-xl font-semibold">
          {title}
        </h2>
        {more && (
          <Link href={more.href} className="font-medium text-accent-ink hover:underline">
            {more.label}
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}
