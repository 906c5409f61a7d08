import { ChevronDown, FileUser, LogOut, Package, Settings, UserRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Avatar } from "@/components/ui/avatar";
import { APPLICATIONS_PATH } from "@/lib/applications/rules";
import type { Viewer } from "@/lib/auth/types";
import { ClosingPopover } from "./closing-popover";

const ITEM = "flex min-h-11 w-full items-center gap-3 rounded-xl px-3 text-start hover:bg-sand";

/** The viewer's own corner of the header; a native popover, so that Esc and a click elsewhere close it without a script. */
export function AccountMenu({ viewer, hasApplications }: { viewer: Viewer; hasApplications: boolean }) {
  const t = useTranslations("auth");
  const common = useTranslations("common");
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="flex min-h-11 shrink-0 items-center gap-1 rounded-full ps-1 hover:bg-sand sm:pe-2"
      >
        <span className="sr-only">{t("accountMenu", { name: viewer.name })}</span>
        <Avatar name={viewer.name} image={viewer.image} size="sm" />
        <ChevronDown aria-hidden="true" className="size-4 text-ink-soft max-sm:hidden" />
      </button>
      <ClosingPopover
        id={id}
        className="fixed inset-auto end-[max(1rem,calc((100vw-80rem)/2+1rem))] top-15 m-0 w-64 rounded-2xl border border-line bg-surface p-2 text-ink shadow-card"
      >
        <p className="mb-1 border-line border-b px-3 pt-1 pb-3">
          <span dir="auto" className="block truncate font-semibold">
            {viewer.name}
          </span>
          <bdi className="block truncate text-ink-soft text-sm">{t("handle", { username: viewer.username })}</bdi>
        </p>
        <Link href={`/u/${viewer.username}`} className={ITEM}>
          <UserRound aria-hidden="true" className="size-4.5 text-ink-soft" />
          {t("profile")}
        </Link>
        <Link href="/orders" className={ITEM}>
          <Package aria-hidden="true" className="size-4.5 text-ink-soft" />
          {t("orders")}
        </Link>
        {hasApplications && (
          <Link href={APPLICATIONS_PATH} className={ITEM}>
            <FileUser aria-hidden="true" className="size-4.5 text-ink-soft" />
            {common("applications")}
          </Link>
        )}
        <Link href="/settings/profile" className={ITEM}>
          <Settings aria-hidden="true" className="size-4.5 text-ink-soft" />
          {t("settings")}
        </Link>
        {/* A document of its own: nothing of the person who leaves stays in the page's memory. */}
        <form method="post" action="/sign-out">
          <button type="submit" className={ITEM}>
            <LogOut aria-hidden="true" className="size-4.5 text-ink-soft rtl:-scale-x-100" />
            {t("signOut")}
          </button>
        </form>
      </ClosingPopover>
    </>
  );
}
