import type { ReactNode } from "react";

interface Props {
  title: string;
  text: string;
  children: ReactNode;
}

/** One subject of the settings: what it is about, and what can be set. */
export function SettingsSection({ title, text, children }: Props) {
  return (
    <section className="flex flex-col gap-5 rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6">
      <header>
        <h2 className="font-semibold text-lg">{title}</h2>
        <p className="mt-1 text-ink-soft">{text}</p>
      </header>
      {children}
    </section>
  );
}
