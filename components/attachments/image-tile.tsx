"use client";

import { ImageOff, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import type { AttachmentView } from "@/lib/attachments/types";
import { useLightbox } from "./lightbox-context";
import { localUrlOf } from "./local-files";

interface Props {
  image: AttachmentView;
  /** Its neighbours. */
  images: readonly AttachmentView[];
  /** The place that it takes. */
  frame: CSSProperties;
  /** Large enough to show more than the smallest version has. */
  isLarge?: boolean;
}

/** A picture in a place of fixed size, blurred until it is here; a press shows it whole, or asks again for one that failed. */
export function ImageTile({ image, images, frame, isLarge = false }: Props) {
  const t = useTranslations("attachments");
  const open = useLightbox();
  const { picture, attempt, state, onLoad, onError, tryAgain } = useLoading();
  const hasFailed = state === "failed";
  const blurred = state === "loading" && image.placeholder;
  return (
    <button
      type="button"
      aria-label={t(hasFailed ? "reloadImage" : "openImage", { name: image.name })}
      onClick={({ currentTarget }) => {
        // Safari does not focus a pressed button, and the focus comes back to where it was.
        currentTarget.focus();
        if (hasFailed) tryAgain();
        else open(image.id, images);
      }}
      style={{ ...frame, ...(blurred ? { backgroundImage: `url("${image.placeholder}")` } : {}) }}
      className="@container block overflow-hidden rounded-xl bg-center bg-cover bg-sand text-ink-soft"
    >
      {hasFailed ? (
        <Failure />
      ) : (
        <img
          key={attempt}
          ref={picture}
          alt=""
          {...sourceOf(image, isLarge)}
          onLoad={onLoad}
          onError={onError}
          className="size-full object-cover"
        />
      )}
    </button>
  );
}

/** Where there is no room for words, the sign alone stands for them; the button's name says the rest. */
function Failure() {
  const t = useTranslations("attachments");
  return (
    <span className="flex size-full flex-col items-center justify-center gap-1 p-2 text-xs">
      <ImageOff aria-hidden="true" className="@max-[6rem]:hidden size-6" />
      <span className="@max-[10rem]:hidden">{t("imageFailed")}</span>
      <span className="inline-flex items-center gap-1 font-semibold text-accent-ink">
        <RotateCw aria-hidden="true" className="size-4" />
        <span className="@max-[6rem]:hidden">{t("tryAgain")}</span>
      </span>
    </span>
  );
}

/** The tab that sent it has it already: shown from there, it is the same picture before and after it was confirmed. */
function sourceOf({ id, url, thumbUrl, previewUrl }: AttachmentView, isLarge: boolean) {
  const local = localUrlOf(id);
  if (local) return { src: local, decoding: "sync" } as const;
  const lazily = { loading: "lazy", decoding: "async" } as const;
  if (!thumbUrl || !isLarge) return { ...lazily, src: thumbUrl ?? url };
  return { ...lazily, src: thumbUrl, srcSet: `${thumbUrl} 320w, ${previewUrl ?? url} 1600w`, sizes: "20rem" };
}

/** Pictures of the server's page may have come, or failed, before anything here could hear of it. */
function useLoading() {
  const picture = useRef<HTMLImageElement>(null);
  const [state, setState] = useState<"loading" | "loaded" | "failed">("loading");
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (picture.current?.complete) setState(picture.current.naturalWidth > 0 ? "loaded" : "failed");
  }, []);
  return {
    ...{ picture, attempt, state, onLoad: () => setState("loaded"), onError: () => setState("failed") },
    /** With an element of its own, for the one that failed would ask for nothing. */
    tryAgain() {
      setAttempt(attempt + 1);
      setState("loading");
    },
  };
}
