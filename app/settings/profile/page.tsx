import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GoogleButton } from "@/components/auth/google-button";
import { PasswordForm } from "@/components/auth/password-form";
import { SettingsSection } from "@/components/site/settings-section";
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
    <>
      {refusal && <Notice tone="danger">{tellError(refusal)}</Notice>}
      <SettingsSection title={t("account")} text={t("accountText")}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          <Fact term={t("name")}>{viewer.name}</Fact>
          <Fact term={t("username")}>{viewer.username}</Fact>
          <Fact term={t("email")}>{ways.email}</Fact>
        </dl>
      </SettingsSection>
      <SettingsSection title={t("password")} text={ways.hasPassword ? t("passwordText") : t("noPasswordText")}>
        <PasswordForm username={viewer.username} hasPassword={ways.hasPassword} />
      </SettingsSection>
      {hasGoogle() && (
        <SettingsSection title={t("googleTitle")} text={ways.hasGoogle ? t("googleConnected") : t("googleText")}>
          {!ways.hasGoogle && <GoogleButton callbackUrl="/settings/profile" label={t("connectGoogle")} />}
        </SettingsSection>
      )}
      <SettingsSection title={t("everywhereTitle")} text={t("everywhereText")}>
        <form method="post" action="/sign-out">
          <input type="hidden" name="everywhere" value="1" />
          <button type="submit" className={buttonClass("outline")}>
            {t("signOutEverywhere")}
          </button>
        </form>
      </SettingsSection>
    </>
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
