import type { LucideIcon } from "lucide-react";

interface Props {
  icon: LucideIcon;
  title: string;
  text: string;
}

/** What stands in a part of a page where there is nothing yet, without taking the page over. */
export function EmptyNote({ icon: Icon, title, text }: Props) {
  return (
    <div className="flex items-center gap-4 rounded-2xl border border-line border-dashed p-5">
      <span className="shrink-0 rounded-2xl bg-accent-soft p-3 text-accent-ink">
        <Icon aria-hidden="true" className="size-6" />
      </span>
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        <p className="text-ink-soft text-sm">{text}</p>
      </div>
    </div>
  );
}
