import type { ComponentProps } from "react";

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-full font-medium transition-colors disabled:opacity-55 min-h-10 px-5";

const VARIANTS = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  quiet: "bg-sand text-ink hover:bg-sand-strong",
  outline: "border border-line bg-surface text-ink hover:bg-sand",
  plain: "text-accent-ink hover:bg-accent-soft",
} as const;

export type ButtonVariant = keyof typeof VARIANTS;

/** The look of a button, for links that lead where a button would act. */
export function buttonClass(variant: ButtonVariant = "primary"): string {
  return `${BASE} ${VARIANTS[variant]}`;
}

type Props = Omit<ComponentProps<"button">, "className"> & { variant?: ButtonVariant };

export function Button({ variant, type = "button", ...props }: Props) {
  return <button type={type} className={buttonClass(variant)} {...props} />;
}
