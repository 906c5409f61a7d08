"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAddressFields } from "@/components/site/address";

const LINK = "font-medium text-accent-ink underline underline-offset-2";

/** Says whose page this no longer is, and leads on: with a document of its own, so that nothing of theirs stays. */
export function SessionEnded({ how }: { how: "signed-out" | "other-account" }) {
  const t = useTranslations("inbox");
  const path = usePathname();
  const query = useAddressFields().toString();
  if (how === "other-account")
    return (
      <>
        {t("otherAccount")}{" "}
        <button type="button" onClick={() => location.reload()} className={LINK}>
          {t("reload")}
        </button>
      </>
    );
  return (
    <>
      {t("signedOut")}{" "}
      <a href={`/sign-in?callbackUrl=${encodeURIComponent(query ? `${path}?${query}` : path)}`} className={LINK}>
        {t("signInAgain")}
      </a>
    </>
  );
}
