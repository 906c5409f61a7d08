"use client";

import { useTranslations } from "next-intl";
import { EmojiPicker } from "./emoji-picker";
import { ComposerPopup } from "./popup";

interface Props {
  onPick(emoji: string): void;
  onClose(): void;
}

/** All emoji, above the text that one of them is for. */
export function EmojiPopup({ onPick, onClose }: Props) {
  const t = useTranslations("messages");
  return (
    <ComposerPopup label={t("emoji")} onClose={onClose}>
      <EmojiPicker onPick={onPick} />
    </ComposerPopup>
  );
}
