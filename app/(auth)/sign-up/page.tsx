import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuthShell } from "@/components/auth/auth-shell";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { ownPath } from "@/lib/auth/rules";
import { hasGoogle } from "@/lib/auth/session";
import { getViewer } from "@/lib/auth/viewer";

interface Props {
  searchParams: Promise<{ callbackUrl?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("join") };
}

export default async function SignUpPage({ searchParams }: Props) {
  const path = ownPath((await searchParams).callbackUrl);
  if (await getViewer()) redirect(path);
  const t = await getTranslations("auth");
  return (
    <AuthShell title={t("joinTitle")} text={t("joinText")} path={path} google={hasGoogle()} other="sign-in">
      <SignUpForm callbackUrl={path} />
    </AuthShell>
  );
}
