"use client";

import { BadgeCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button";
import { applicationPath } from "@/lib/applications/rules";

/** Says that an application was sent, and leads to it. */
export function Applied({ application, name }: { application: { id: string }; name: string }) {
  const t = useTranslations("applications.apply");
  const title = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone.
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="flex flex-col items-center gap-3 rounded-2xl border border-line bg-surface px-6 py-12 text-center shadow-card">
      <span className="rounded-2xl bg-success-soft p-4 text-success">
        <BadgeCheck aria-hidden="true" className="size-7" />
      </span>
      <h2 ref={title} tabIndex={-1} className="font-semibold text-xl outline-none">
        {t("sentTitle")}
      </h2>
      <p className="max-w-sm text-ink-soft">{t("sentText", { name })}</p>
      <p className="flex flex-wrap justify-center gap-2 pt-2">
        <Link href={applicationPath(application.id)} className={buttonClass()}>
          {t("see")}
        </Link>
        <Link href="/jobs" className={buttonClass("quiet")}>
          {t("more")}
        </Link>
      </p>
    </section>
  );
}
