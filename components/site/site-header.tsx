import Link from "next/link";
import { useTranslations } from "next-intl";
import { AccountMenu } from "@/components/auth/account-menu";
import { CommandsButton } from "@/components/commands/commands-button";
import { InboxLink } from "@/components/inbox/inbox-link";
import { Bell } from "@/components/notifications/bell";
import { Logo } from "@/components/site/logo";
import { buttonClass } from "@/components/ui/button";
import { APPLICATIONS_PATH } from "@/lib/applications/rules";
import type { Viewer } from "@/lib/auth/types";

interface Props {
  viewer: Viewer | null;
  /** Whether the viewer applies for jobs or is applied to. */
  hasApplications: boolean;
  unreadCount: number;
  /** In the notification centre. */
  unreadNotifications: number;
}

/** The bar on top of every page. */
export function SiteHeader({ viewer, hasApplications, unreadCount, unreadNotifications }: Props) {
  const t = useTranslations("common");
  return (
    <header className="sticky top-0 z-10 border-line border-b bg-canvas">
      <nav aria-label={t("mainNavigation")} className="mx-auto flex h-14 max-w-7xl items-center gap-1 px-4 sm:gap-2">
        <Link href="/" className="me-auto flex items-center gap-2.5 rounded-lg font-semibold sm:me-4">
          <Logo />
          <span className="text-base max-sm:sr-only">{t("product")}</span>
        </Link>
        <NavLink href="/gigs">{t("gigs")}</NavLink>
        <NavLink href="/jobs">{t("jobs")}</NavLink>
        {hasApplications && (
          // On a phone it is in the account's menu.
          <span className="max-md:hidden">
            <NavLink href={APPLICATIONS_PATH}>{t("applications")}</NavLink>
          </span>
        )}
        <span className="hidden flex-1 sm:block" />
        {viewer ? (
          <>
            <CommandsButton />
            <InboxLink viewerId={viewer.id} initialCount={unreadCount} />
            <Bell viewerId={viewer.id} initialCount={unreadNotifications} />
            <AccountMenu viewer={viewer} hasApplications={hasApplications} />
          </>
        ) : (
          <SignedOutLinks />
        )}
      </nav>
    </header>
  );
}

function NavLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className="rounded-lg px-2 py-2 font-medium text-ink-soft hover:bg-sand hover:text-ink sm:px-3">
      {children}
    </Link>
  );
}

function SignedOutLinks() {
  const t = useTranslations("common");
  return (
    <>
      <NavLink href="/sign-in">{t("signIn")}</NavLink>
      <Link href="/sign-up" className={`${buttonClass()} max-sm:hidden`}>
        {t("signUp")}
      </Link>
    </>
  );
}
