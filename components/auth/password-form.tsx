"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { PasswordField } from "@/components/auth/password-field";
import { SubmitButton } from "@/components/auth/submit-button";
import { useForm } from "@/components/auth/use-form";
import { useRealtime } from "@/components/realtime/realtime-context";
import { Notice } from "@/components/ui/notice";
import { changePasswordAction } from "@/lib/auth/actions";

interface Props {
  username: string;
  /** Those who came with Google have none yet, and set their first. */
  hasPassword: boolean;
}

export function PasswordForm({ username, hasPassword }: Props) {
  const t = useTranslations("auth");
  const { ref, state, submit, pending } = useForm(changePasswordAction);
  const { resume } = useRealtime();
  // The change ended all connections, this browser's included, and only now is the new cookie here.
  useEffect(() => {
    if (state.done) resume();
  }, [state, resume]);
  return (
    <form ref={ref} action={submit} noValidate className="flex flex-col items-stretch gap-5 sm:max-w-md">
      {state.done && <Notice tone="success">{t("passwordChanged")}</Notice>}
      {state.message && <Notice tone="danger">{state.message}</Notice>}
      {/* Tells password managers whose password this is. */}
      <input type="text" autoComplete="username" defaultValue={username} readOnly hidden />
      {hasPassword && (
        <PasswordField
          label={t("currentPassword")}
          name="currentPassword"
          autoComplete="current-password"
          error={state.errors.currentPassword}
        />
      )}
      <PasswordField
        label={t("newPassword")}
        hint={t("passwordHint")}
        name="newPassword"
        autoComplete="new-password"
        error={state.errors.newPassword}
      />
      <div>
        <SubmitButton pending={pending}>{t("changePassword")}</SubmitButton>
      </div>
    </form>
  );
}
