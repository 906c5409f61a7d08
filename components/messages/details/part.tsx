import { type ReactNode, useId } from "react";

/** One of the details, under its title. */
export function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-2.5">
      <h3 id={id} className="px-1 font-semibold text-ink-soft text-sm">
        {title}
      </h3>
      {children}
    </section>
  );
}
