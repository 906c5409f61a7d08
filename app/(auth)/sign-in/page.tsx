import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuthShell } from "@/components/auth/auth-shell";
import { SignInForm } from "@/components/auth/sign-in-form";
import { env } from "@/env";
import { listDemoAccounts } from "@/lib/auth/queries";
import { googleRefusal, ownPath } from "@/lib/auth/rules";
import { hasGoogle } from "@/lib/auth/session";
import { getViewer } from "@/lib/auth/viewer";

interface Props {
  searchParams: Promise<{ callbackUrl?: string | string[]; error?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signIn") };
}

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams;
  const path = ownPath(callbackUrl);
  if (await getViewer()) redirect(path);
  const [t, tellError, demo] = await Promise.all([
    getTranslations("auth"),
    getTranslations("errors"),
    env.DEMO ? listDemoAccounts() : [],
  ]);
  const refusal = googleRefusal(error);
  return (
    <AuthShell title={t("signInTitle")} text={t("signInText")} path={path} google={hasGoogle()} other="sign-up">
      <SignInForm callbackUrl={path} refusal={refusal && tellError(refusal)} demo={demo} />
    </AuthShell>
  );
}
