"use client";

import { ImageOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { JumpTo } from "@/components/messages/log/jump-context";
import type { SentAttachmentView } from "@/lib/attachments/types";

/** A picture that was sent, small and square; leads to its message. */
export function FileTile({ file, onShow }: { file: SentAttachmentView; onShow: JumpTo }) {
  const t = useTranslations("messages.details");
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <button
      type="button"
      aria-label={t("show", { name: file.name })}
      onClick={() => onShow(file.messageSeq)}
      style={file.placeholder ? { backgroundImage: `url("${file.placeholder}")` } : undefined}
      className="flex aspect-square w-full items-center justify-center overflow-hidden rounded-xl bg-center bg-cover bg-sand text-ink-soft"
    >
      {hasFailed ? (
        <ImageOff aria-hidden="true" className="size-5" />
      ) : (
        <img
          src={file.thumbUrl ?? file.url}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setHasFailed(true)}
          className="size-full object-cover"
        />
      )}
    </button>
  );
}
