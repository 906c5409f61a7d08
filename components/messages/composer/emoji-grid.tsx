"use client";

import {
  type EmojiData,
  type EmojiPickerListCategoryHeaderProps,
  type EmojiPickerListEmojiProps,
  type EmojiPickerListRowProps,
  EmojiPicker as Picker,
} from "frimousse";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { isTouchFirst } from "@/components/site/touch-first";

interface Props {
  data: EmojiData;
  onPick(emoji: string): void;
}

const LIST = { CategoryHeader, Row, Emoji };

export function EmojiGrid({ data, onPick }: Props) {
  const t = useTranslations("messages");
  const [resolve] = useState(() => () => data);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A phone would cover the emoji with its keyboard.
    if (!isTouchFirst()) search.current?.focus();
  }, []);
  return (
    <Picker.Root
      columns={8}
      resolveEmojiData={resolve}
      onEmojiSelect={({ emoji }) => onPick(emoji)}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="p-2">
        <Picker.Search
          ref={search}
          aria-label={t("emojiSearch")}
          placeholder={t("emojiSearch")}
          dir="auto"
          className="min-h-11 w-full rounded-xl border border-line bg-canvas px-3 placeholder:text-ink-soft"
        />
      </div>
      <Picker.Viewport className="min-h-0 flex-1 overscroll-contain">
        <Picker.Empty>
          <span className="flex h-full items-center justify-center p-4 text-ink-soft text-sm">{t("emojiNone")}</span>
        </Picker.Empty>
        {/* Rows of emoji read from one side only; mirrored, their arrow keys would go astray. */}
        <Picker.List dir="ltr" components={LIST} className="pb-2" />
      </Picker.Viewport>
      <footer className="flex min-h-12 items-center gap-2 border-line border-t px-3 text-ink-soft text-sm">
        <Picker.ActiveEmoji>
          {({ emoji }) => <span className="min-w-0 flex-1 truncate">{emoji?.label ?? t("emojiHint")}</span>}
        </Picker.ActiveEmoji>
        <Picker.SkinToneSelector
          aria-label={t("emojiSkinTone")}
          className="size-11 shrink-0 rounded-full text-xl hover:bg-sand"
        />
      </footer>
    </Picker.Root>
  );
}

function CategoryHeader({ category, ...props }: EmojiPickerListCategoryHeaderProps) {
  return (
    <div {...props} className="bg-surface px-3 py-1.5 font-medium text-ink-soft text-sm">
      {category.label}
    </div>
  );
}

function Row(props: EmojiPickerListRowProps) {
  return <div {...counted(props)} className="mx-auto w-fit" />;
}

function Emoji({ emoji, ...props }: EmojiPickerListEmojiProps) {
  return (
    <button
      {...counted(props)}
      type="button"
      className="flex size-10.5 items-center justify-center rounded-xl text-2xl data-[active]:bg-accent-soft"
    >
      {emoji.emoji}
    </button>
  );
}

type Places = Pick<EmojiPickerListRowProps, "aria-rowindex" | "aria-colindex">;

/** Places in a grid are counted from 1; the package counts from 0. */
function counted<Props extends Places>(props: Props): Props {
  const { "aria-rowindex": row, "aria-colindex": column } = props;
  return {
    ...props,
    ...(row === undefined ? {} : { "aria-rowindex": Number(row) + 1 }),
    ...(column === undefined ? {} : { "aria-colindex": Number(column) + 1 }),
  };
}
