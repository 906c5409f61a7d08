"use client";

import { ImageOff } from "lucide-react";
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

/** A picture in a place of fixed size, blurred until it is here; a press shows it whole. */
export function ImageTile({ image, images, frame, isLarge = false }: Props) {
  const t = useTranslations("attachments");
  const open = useLightbox();
  const { picture, state, onLoad, onError } = useLoading();
  const blurred = state === "loading" && image.placeholder;
  return (
    <button
      type="button"
      aria-label={t("openImage", { name: image.name })}
      onClick={({ currentTarget }) => {
        // Safari does not focus a pressed button, and the focus comes back to where it was.
        currentTarget.focus();
        open(image.id, images);
      }}
      style={{ ...frame, ...(blurred ? { backgroundImage: `url("${image.placeholder}")` } : {}) }}
      className="block overflow-hidden rounded-xl bg-center bg-cover bg-sand text-ink-soft"
    >
      {state === "failed" ? (
        <ImageOff aria-hidden="true" className="m-auto size-6" />
      ) : (
        <img
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
  useEffect(() => {
    if (picture.current?.complete) setState(picture.current.naturalWidth > 0 ? "loaded" : "failed");
  }, []);
  return { picture, state, onLoad: () => setState("loaded"), onError: () => setState("failed") };
}
