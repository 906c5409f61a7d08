import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/site-footer";

/** The column that the market's pages stand in, with the footer below. */
export function MarketPage({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-8 px-4 pt-6 pb-16 sm:pt-8">{children}</div>
      <SiteFooter />
    </>
  );
}
