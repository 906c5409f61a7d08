import Link from "next/link";
import { useTranslations } from "next-intl";
import { Logo } from "@/components/site/logo";

/** The end of the market's pages; the inbox has none, for it fills the window. */
export function SiteFooter() {
  const t = useTranslations("marketplace");
  const common = useTranslations("common");
  return (
    <footer className="border-line border-t bg-surface">
      <div className="mx-auto flex max-w-7xl flex-col gap-6 px-4 py-8 sm:flex-row sm:items-center sm:justify-between">
        <div className="flex items-center gap-3">
          <Logo />
          <div>
            <p className="font-semibold">{common("product")}</p>
            <p className="text-sm text-ink-soft">{t("footerText")}</p>
          </div>
        </div>
        <nav aria-label={t("footer")}>
          <ul className="flex flex-wrap gap-x-6 gap-y-2">
            <FooterLink href="/gigs">{common("gigs")}</FooterLink>
            <FooterLink href="/jobs">{common("jobs")}</FooterLink>
            <FooterLink href="/inbox">{common("inbox")}</FooterLink>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <Link href={href} prefetch={false} className="inline-flex min-h-10 items-center text-ink-soft hover:text-ink">
        {children}
      </Link>
    </li>
  );
}
