"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useListInView } from "./inbox-context";
import { ListSkeleton } from "./list-skeleton";

/** Where the rows that are known end and more of them are on their way, or could not be had. */
export function ListEnd() {
  const t = useTranslations("inbox");
  const { asking, loadMore } = useListInView();
  if (asking.more !== "failed") return <ListSkeleton count={3} />;
  return (
    <div className="flex flex-col items-center gap-2 py-4 text-center">
      <p role="alert" className="text-ink-soft text-sm">
        {t("moreFailed")}
      </p>
      <Button variant="quiet" onClick={loadMore}>
        {t("tryAgain")}
      </Button>
    </div>
  );
}
