"use client";

import { useTranslations } from "next-intl";
import { KindChoice } from "@/components/auth/kind-choice";
import { PasswordField } from "@/components/auth/password-field";
import { SubmitButton } from "@/components/auth/submit-button";
import { useForm } from "@/components/auth/use-form";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { signUpAction } from "@/lib/auth/actions";

export function SignUpForm({ callbackUrl }: { callbackUrl: string }) {
  const t = useTranslations("auth");
  const { ref, state, submit, pending } = useForm(signUpAction);
  const kept = (name: string) => ({
    name,
    defaultValue: state.values[name],
    error: state.errors[name],
    required: true,
  });
  const code = { autoCapitalize: "none", spellCheck: false, dir: "ltr" } as const;
  return (
    <form ref={ref} action={submit} noValidate className="flex flex-col gap-5">
      {state.message && <Notice tone="danger">{state.message}</Notice>}
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <KindChoice chosen={state.values.kind} error={state.errors.kind} />
      <Field label={t("name")} {...kept("name")} autoComplete="name" dir="auto" />
      <Field label={t("username")} hint={t("usernameHint")} {...kept("username")} {...code} autoComplete="username" />
      <Field label={t("email")} hint={t("emailHint")} {...kept("email")} {...code} type="email" autoComplete="email" />
      <PasswordField
        label={t("password")}
        hint={t("passwordHint")}
        name="password"
        autoComplete="new-password"
        error={state.errors.password}
      />
      <SubmitButton pending={pending}>{t("join")}</SubmitButton>
    </form>
  );
}
