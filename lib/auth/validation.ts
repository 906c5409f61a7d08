import { z } from "zod";
import type { ErrorKey } from "@/lib/errors";
import { text } from "@/lib/validation";
import {
  isReservedUsername,
  JOINABLE_KINDS,
  MAX_EMAIL_LENGTH,
  MAX_NAME_LENGTH,
  MAX_PASSWORD_LENGTH,
  MIN_PASSWORD_LENGTH,
  ownPath,
  USERNAME_FORM,
} from "./rules";

const callbackUrl = z.string().optional().transform(ownPath);
const newPassword = z
  .string()
  .min(MIN_PASSWORD_LENGTH, says("passwordTooShort"))
  .max(MAX_PASSWORD_LENGTH, says("passwordTooLong"));

export const signInInput = z.strictObject({
  identifier: text.pipe(
    z.string().trim().toLowerCase().min(1, says("identifierMissing")).max(MAX_EMAIL_LENGTH, says("wrongCredentials")),
  ),
  password: z.string().min(1, says("passwordMissing")).max(MAX_PASSWORD_LENGTH, says("wrongCredentials")),
  callbackUrl,
});

export const signUpInput = z.strictObject({
  name: text.pipe(z.string().trim().min(1, says("nameMissing")).max(MAX_NAME_LENGTH, says("nameTooLong"))),
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(USERNAME_FORM, says("usernameForm"))
    .refine((username) => !isReservedUsername(username), says("usernameReserved")),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(MAX_EMAIL_LENGTH, says("emailForm"))
    .pipe(z.email(says("emailForm"))),
  password: newPassword,
  kind: z.enum(JOINABLE_KINDS, says("kindMissing")),
  callbackUrl,
});

export const changePasswordInput = z.strictObject({ currentPassword: z.string().optional(), newPassword });

export type SignInInput = z.output<typeof signInInput>;
export type SignUpInput = z.output<typeof signUpInput>;
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

/** The sentence of the error catalogue that a rule is refused with. */
function says(key: ErrorKey): ErrorKey {
  return key;
}
