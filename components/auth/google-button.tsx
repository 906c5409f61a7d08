"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Leads to Google through next-auth's own endpoint, and from there to `callbackUrl`. */
export function GoogleButton({ callbackUrl, label }: { callbackUrl: string; label: string }) {
  const t = useTranslations("errors");
  const [failed, setFailed] = useState(false);
  const leave = () =>
    googleAddress(callbackUrl).then(
      (url) => window.location.assign(url),
      () => setFailed(true),
    );
  return (
    <div className="flex flex-col gap-3">
      {failed && <Notice tone="danger">{t("googleFailed")}</Notice>}
      <button type="button" onClick={leave} className={buttonClass("outline")}>
        <GoogleMark />
        {label}
      </button>
    </div>
  );
}

async function googleAddress(callbackUrl: string): Promise<string> {
  const csrf: { csrfToken: string } = await fetch("/api/auth/csrf").then((answer) => answer.json());
  const body = new URLSearchParams({ csrfToken: csrf.csrfToken, callbackUrl, json: "true" });
  const answer = await fetch("/api/auth/signin/google", { method: "POST", body });
  const { url }: { url: string } = await answer.json();
  return url;
}

function GoogleMark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5">
      <path
        fill="#4285f4"
        d="M23 12.3c0-.8-.1-1.6-.2-2.3H12v4.4h6.2a5.3 5.3 0 0 1-2.3 3.5v2.9h3.7c2.2-2 3.4-5 3.4-8.5z"
      />
      <path
        fill="#34a853"
        d="M12 23.5c3.1 0 5.7-1 7.6-2.8l-3.7-2.9c-1 .7-2.4 1.1-3.9 1.1-3 0-5.5-2-6.4-4.7H1.8v3A11.5 11.5 0 0 0 12 23.5z"
      />
      <path fill="#fbbc05" d="M5.6 14.2a6.9 6.9 0 0 1 0-4.4v-3H1.8a11.5 11.5 0 0 0 0 10.4z" />
      <path
        fill="#ea4335"
        d="M12 5.1c1.7 0 3.2.6 4.4 1.7l3.3-3.3A11.5 11.5 0 0 0 1.8 6.8l3.8 3C6.5 7.1 9 5.1 12 5.1z"
      />
    </svg>
  );
}
