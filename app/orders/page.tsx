import { PackageOpen, PackageSearch } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { MarketPage } from "@/components/marketplace/market-page";
import { ShowMore } from "@/components/marketplace/show-more";
import { OrderFilterBar } from "@/components/orders/order-filter-bar";
import { OrderRow } from "@/components/orders/order-row";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requirePageViewer } from "@/lib/auth/viewer";
import { firstValues, type SearchParams } from "@/lib/marketplace/search-params";
import { listOrders } from "@/lib/orders/queries";
import { decodeCursor, filterOf, PAGE_LENGTH } from "@/lib/orders/rules";
import type { OrderFilter } from "@/lib/orders/types";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders");
  return { title: t("title") };
}

export default async function OrdersPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requirePageViewer();
  const given = await firstValues(searchParams);
  const filter = filterOf(given.filter);
  const cursor = decodeCursor(given.after) ?? undefined;
  const [t, page] = await Promise.all([
    getTranslations("orders"),
    listOrders(viewer, { filter, cursor, limit: PAGE_LENGTH }),
  ]);
  return (
    <MarketPage>
      <header className="flex flex-col gap-5">
        <div>
          <h1 className="font-semibold text-3xl">{t("title")}</h1>
          <p className="text-ink-soft">{t("text")}</p>
        </div>
        <OrderFilterBar selected={filter} />
      </header>
      {page.items.length > 0 ? (
        <ul aria-label={t("title")} className="flex flex-col gap-3">
          {page.items.map((order) => (
            <OrderRow key={order.id} order={order} />
          ))}
        </ul>
      ) : (
        <NoOrders filter={filter} />
      )}
      <ShowMore path="/orders" query={{ filter }} nextCursor={page.nextCursor} isLater={cursor !== undefined} />
    </MarketPage>
  );
}

/** Why there is nothing, and the way to where something is. */
async function NoOrders({ filter }: { filter: OrderFilter }) {
  const t = await getTranslations("orders");
  if (filter !== "all") {
    return (
      <EmptyState icon={PackageSearch} title={t("noneTitle")} text={t("noneText")}>
        <Link href="/orders" className={buttonClass("quiet")}>
          {t("allOrders")}
        </Link>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={PackageOpen} title={t("emptyTitle")} text={t("emptyText")}>
      <Link href="/gigs" className={buttonClass()}>
        {t("browseGigs")}
      </Link>
    </EmptyState>
  );
}
