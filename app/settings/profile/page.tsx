import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { GoogleButton } from "@/components/auth/google-button";
import { PasswordForm } from "@/components/auth/password-form";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { getSignInWays } from "@/lib/auth/queries";
import { googleRefusal } from "@/lib/auth/rules";
import { hasGoogle } from "@/lib/auth/session";
import { requirePageViewer } from "@/lib/auth/viewer";

interface Props {
  searchParams: Promise<{ error?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("settings") };
}

export default async function ProfileSettingsPage({ searchParams }: Props) {
  const viewer = await requirePageViewer();
  const [ways, t, tellError] = await Promise.all([
    getSignInWays(viewer),
    getTranslations("auth"),
    getTranslations("errors"),
  ]);
  const refusal = googleRefusal((await searchParams).error);
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-8 sm:py-12">
      <h1 className="font-semibold text-2xl tracking-tight">{t("settings")}</h1>
      {refusal && <Notice tone="danger">{tellError(refusal)}</Notice>}
      <Section title={t("account")} text={t("accountText")}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          <Fact term={t("name")}>{viewer.name}</Fact>
          <Fact term={t("username")}>{viewer.username}</Fact>
          <Fact term={t("email")}>{ways.email}</Fact>
        </dl>
      </Section>
      <Section title={t("password")} text={ways.hasPassword ? t("passwordText") : t("noPasswordText")}>
        <PasswordForm username={viewer.username} hasPassword={ways.hasPassword} />
      </Section>
      {hasGoogle() && (
        <Section title={t("googleTitle")} text={ways.hasGoogle ? t("googleConnected") : t("googleText")}>
          {!ways.hasGoogle && <GoogleButton callbackUrl="/settings/profile" label={t("connectGoogle")} />}
        </Section>
      )}
      <Section title={t("everywhereTitle")} text={t("everywhereText")}>
        <form method="post" action="/sign-out">
          <input type="hidden" name="everywhere" value="1" />
          <button type="submit" className={buttonClass("outline")}>
            {t("signOutEverywhere")}
          </button>
        </form>
      </Section>
    </div>
  );
}

function Section({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-5 rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6">
      <header>
        <h2 className="font-semibold text-lg">{title}</h2>
        <p className="mt-1 text-ink-soft">{text}</p>
      </header>
      {children}
    </section>
  );
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <>
      <dt className="text-ink-soft">{term}</dt>
      <dd dir="auto" className="truncate text-start">
        {children}
      </dd>
    </>
  );
}
