import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  icon: LucideIcon;
  title: string;
  text: string;
  children?: ReactNode;
}

/** What stands where there is nothing yet: why, and a way on. */
export function EmptyState({ icon: Icon, title, text, children }: Props) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center gap-3 px-6 py-16 text-center">
      <span className="rounded-2xl bg-accent-soft p-4 text-accent-ink">
        <Icon aria-hidden="true" className="size-7" />
      </span>
      <h2 className="text-balance text-lg font-semibold">{title}</h2>
      <p className="text-balance text-ink-soft">{text}</p>
      {children}
    </div>
  );
}
