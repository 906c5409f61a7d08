"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";

interface Props {
  label: string;
  name: string;
  autoComplete: "current-password" | "new-password";
  hint?: string;
  error?: string;
}

/** A password that its owner can look at while typing. */
export function PasswordField(props: Props) {
  const t = useTranslations("auth");
  const [shown, setShown] = useState(false);
  return (
    <Field
      {...props}
      type={shown ? "text" : "password"}
      required
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      trailing={
        <button
          type="button"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="min-h-8 rounded-lg px-2.5 font-medium text-accent-ink text-sm hover:bg-accent-soft"
        >
          <span aria-hidden="true">{shown ? t("hide") : t("show")}</span>
          <span className="sr-only">{t("showPassword")}</span>
        </button>
      }
    />
  );
}
