"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Avatar } from "@/components/ui/avatar";
import { DEMO_PASSWORD } from "@/lib/auth/rules";
import type { DemoAccount } from "@/lib/auth/types";

interface Props {
  accounts: readonly DemoAccount[];
  form: RefObject<HTMLFormElement | null>;
}

/** The people of the demo; choosing one fills in the form. */
export function DemoAccounts({ accounts, form }: Props) {
  const t = useTranslations("auth");
  function fillIn(username: string) {
    fill(form.current, "identifier", username);
    fill(form.current, "password", DEMO_PASSWORD);
    form.current?.querySelector<HTMLElement>("button[type=submit]")?.focus();
  }
  return (
    <section aria-labelledby="demo-accounts" className="rounded-2xl bg-sand p-4">
      <h2 id="demo-accounts" className="font-semibold text-sm">
        {t("demoTitle")}
      </h2>
      <p className="mt-1 text-ink-soft text-sm">{t("demoText", { password: DEMO_PASSWORD })}</p>
      <ul className="mt-3 grid grid-cols-2 gap-2">
        {accounts.map(({ username, name, kind }) => (
          <li key={username}>
            <button
              type="button"
              onClick={() => fillIn(username)}
              className="flex min-h-12 w-full items-center gap-2.5 rounded-xl bg-surface px-2.5 py-2 text-start hover:bg-accent-soft"
            >
              <Avatar name={name} image={null} size="sm" />
              <span className="min-w-0 leading-tight">
                <span dir="auto" className="block truncate font-medium text-sm">
                  {name}
                </span>
                <span className="block truncate text-ink-soft text-xs">{t(`kinds.${kind}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function fill(form: HTMLFormElement | null, name: string, value: string) {
  const input = form?.elements.namedItem(name);
  if (input instanceof HTMLInputElement) input.value = value;
}
