import Link from "next/link";
import { useFormatter } from "next-intl";

export interface FilterLink {
  href: string;
  label: string;
  count: number;
  isCurrent: boolean;
}

/** A row of links that narrow a list down, each with how much it leaves; it scrolls sideways where it does not fit. */
export function FilterLinks({ label, links }: { label: string; links: readonly FilterLink[] }) {
  const format = useFormatter();
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 py-1 [scrollbar-width:none]">
      <ul className="flex gap-2">
        {links.map(({ href, label: name, count, isCurrent }) => (
          <li key={href} className="min-w-0 shrink-0">
            <Link
              href={href}
              aria-current={isCurrent ? "page" : undefined}
              className="inline-flex min-h-10 max-w-64 items-center gap-2 whitespace-nowrap rounded-full border border-line bg-surface px-4 font-medium text-ink text-sm transition-colors hover:border-ink-soft pointer-coarse:min-h-11 aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-canvas"
            >
              <bdi dir="auto" className="truncate">
                {name}
              </bdi>
              <span className="tabular-nums opacity-75">{format.number(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
