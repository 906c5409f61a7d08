import { useTranslations } from "next-intl";
import { MAX_BODY_LENGTH } from "@/lib/messages/rules";
import type { SendKey } from "@/lib/messages/types";

/** So close to the limit one is told how much is left. */
const NEAR = 500;

interface Props {
  /** Of the composer that it belongs to. */
  id: string;
  length: number;
  sendKey: SendKey;
}

/** What stands below the text: which key sends, and how much more can be said. */
export function ComposerNotes({ id, length, sendKey }: Props) {
  const t = useTranslations("messages");
  const left = MAX_BODY_LENGTH - length;
  return (
    <div className="flex gap-3 text-ink-soft text-xs">
      <p id={`${id}-keys`} className="flex-1 max-sm:sr-only pointer-coarse:sr-only">
        <span className="pointer-coarse:hidden">{t("keys", { sendKey })}</span>
        <span className="not-pointer-coarse:hidden">{t("keysTouch")}</span>
      </p>
      <p id={`${id}-limit`} role="status" className={`empty:hidden ${left < 0 ? "text-danger" : ""}`}>
        {left < 0 && t("tooLong", { count: -left })}
        {left >= 0 && left <= NEAR && t("left", { count: left })}
      </p>
    </div>
  );
}
