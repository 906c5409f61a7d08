"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { DemoAccount } from "@/lib/auth/types";

interface Props {
  accounts: readonly DemoAccount[];
  form: RefObject<HTMLFormElement | null>;
}

/** The people of the demo; choosing one fills in the form. */
export function DemoAccounts({ accounts, form }: Props) {
  const t = useTranslations("auth");
  function fillIn({ username, password }: DemoAccount) {
    fill(form.current, "identifier", username);
    fill(form.current, "password", password);
    form.current?.querySelector<HTMLElement>("button[type=submit]")?.focus();
  }
  return (
    <section aria-labelledby="demo-accounts" className="rounded-2xl bg-sand p-4">
      <h2 id="demo-accounts" className="font-semibold text-sm">
        {t("demoTitle")}
      </h2>
      <p className="mt-1 text-ink-soft text-sm">{t("demoText", { password: accounts[0]?.password ?? "" })}</p>
      <ul className="mt-3 grid grid-cols-2 gap-2">
        {accounts.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              onClick={() => fillIn(account)}
              className="flex min-h-12 w-full items-center gap-2.5 rounded-xl bg-surface px-2.5 py-2 text-start hover:bg-accent-soft"
            >
              <Avatar name={account.name} image={null} size="sm" />
              <span className="min-w-0 leading-tight">
                <span dir="auto" className="block truncate font-medium text-sm">
                  {account.name}
                </span>
                <span className="block truncate text-ink-soft text-xs">{t(`kinds.${account.kind}`)}</span>
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
