import { SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";

interface Props {
  /** Said instead of "Send", where it does more. */
  label: string | undefined;
  disabled: boolean;
}

export function SendButton({ label, disabled }: Props) {
  const t = useTranslations("messages");
  return (
    <button
      type="submit"
      disabled={disabled}
      className="inline-flex h-11 min-w-11 shrink-0 items-center justify-center gap-2 rounded-full bg-accent px-3 font-medium text-on-accent transition-colors hover:bg-accent-strong disabled:bg-sand disabled:text-ink-soft"
    >
      <span className={label ? "ps-2" : "sr-only"}>{label ?? t("send")}</span>
      <SendHorizontal aria-hidden="true" className="size-5 rtl:-scale-x-100" />
    </button>
  );
}
