import { Send } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { applicationPath, applyPath } from "@/lib/applications/rules";

interface Props {
  slug: string;
  /** A visitor is asked to sign in, and led back. */
  viewerKind: "freelancer" | "client" | "company" | "moderator" | null;
  /** What the viewer has sent already. */
  applicationId: string | null;
}

/** The way to apply for a job, or to what was sent; for those who cannot, who can. */
export function ApplyLink({ slug, viewerKind, applicationId }: Props) {
  const t = useTranslations("applications");
  if (applicationId) {
    return (
      <Link href={applicationPath(applicationId)} className={`${buttonClass("quiet")} w-full`}>
        {t("seeOwn")}
      </Link>
    );
  }
  if (viewerKind !== null && viewerKind !== "freelancer") {
    return <p className="text-center text-ink-soft text-sm">{t("onlyFreelancers")}</p>;
  }
  const href = viewerKind ? applyPath(slug) : `/sign-in?callbackUrl=${encodeURIComponent(applyPath(slug))}`;
  return (
    <Link href={href} prefetch={false} className={`${buttonClass()} w-full`}>
      <Send aria-hidden="true" className="size-4.5 rtl:-scale-x-100" />
      {t("applyTo")}
    </Link>
  );
}
