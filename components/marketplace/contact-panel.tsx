import type { ReactNode } from "react";

interface Props {
  /** What it costs or pays. */
  price: ReactNode;
  /** Said instead of the link where the viewer would write to themself. */
  own: ReactNode;
  hint: string;
  /** The way to the composer. */
  children: ReactNode;
}

/** The price and the way to talk about it, within a thumb's reach on a phone until its own place comes into view. */
export function ContactPanel({ price, own, hint, children }: Props) {
  return (
    <section className="z-1 flex gap-4 rounded-2xl border border-line bg-surface p-4 shadow-card max-lg:sticky max-lg:bottom-3 max-lg:items-center lg:flex-col lg:p-5">
      <p className="text-balance font-semibold max-lg:flex-1 sm:text-lg lg:text-2xl">{price}</p>
      {own ? (
        <div className="rounded-xl bg-sand px-4 py-3 text-sm font-medium">{own}</div>
      ) : (
        <div className="flex flex-col gap-3 max-lg:min-w-36">
          {children}
          <p className="text-center text-sm text-ink-soft max-lg:hidden">{hint}</p>
        </div>
      )}
    </section>
  );
}
