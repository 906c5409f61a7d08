import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { listPath } from "@/lib/marketplace/rules";

interface Props {
  path: string;
  /** What the list is narrowed to; empty values are left out. */
  query: Readonly<Record<string, string | null | undefined>>;
  nextCursor: string | null;
  /** Whether this is not the first page. */
  isLater: boolean;
  /** What the address calls the place in this list. */
  name?: string;
  /** The part of the page that the list stands in, where it is not alone there. */
  hash?: string;
}

/** The way on through a list, and back to its start. */
export function ShowMore({ path, query, nextCursor, isLater, name = "after", hash }: Props) {
  const t = useTranslations("marketplace");
  if (!nextCursor && !isLater) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap justify-center gap-3 pt-4">
      {isLater && (
        <Link href={hrefOf(path, query, hash)} className={buttonClass("plain")}>
          {t("backToNewest")}
        </Link>
      )}
      {nextCursor && (
        <Link href={hrefOf(path, { ...query, [name]: nextCursor }, hash)} className={buttonClass("outline")}>
          {t("showMore")}
        </Link>
      )}
    </nav>
  );
}

function hrefOf(path: string, query: Props["query"], hash: string | undefined): string {
  return listPath(path, query) + (hash ? `#${hash}` : "");
}
