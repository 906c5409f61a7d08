import type { ReactNode } from "react";

/** As many equal columns of cards as fit. */
export function CardGrid({ children }: { children: ReactNode }) {
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-8 sm:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] sm:gap-x-5">
      {children}
    </ul>
  );
}
