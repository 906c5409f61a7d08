"use client";

import { useTranslations } from "next-intl";
import { DemoAccounts } from "@/components/auth/demo-accounts";
import { PasswordField } from "@/components/auth/password-field";
import { SubmitButton } from "@/components/auth/submit-button";
import { useForm } from "@/components/auth/use-form";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { signInAction } from "@/lib/auth/actions";
import type { DemoAccount } from "@/lib/auth/types";

interface Props {
  callbackUrl: string;
  /** Why an earlier attempt elsewhere, such as with Google, brought the person here. */
  refusal: string | null;
  demo: readonly DemoAccount[];
}

export function SignInForm({ callbackUrl, refusal, demo }: Props) {
  const t = useTranslations("auth");
  const { ref, state, submit, pending } = useForm(signInAction);
  const message = state.message ?? refusal;
  return (
    <>
      <form ref={ref} action={submit} noValidate className="flex flex-col gap-5">
        {message && <Notice tone="danger">{message}</Notice>}
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <Field
          label={t("identifier")}
          name="identifier"
          defaultValue={state.values.identifier}
          error={state.errors.identifier}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          required
        />
        <PasswordField
          label={t("password")}
          name="password"
          autoComplete="current-password"
          error={state.errors.password}
        />
        <SubmitButton pending={pending}>{t("signIn")}</SubmitButton>
      </form>
      {demo.length > 0 && <DemoAccounts accounts={demo} form={ref} />}
    </>
  );
}
