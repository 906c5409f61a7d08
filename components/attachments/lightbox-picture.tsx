"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { AttachmentView } from "@/lib/attachments/types";
import { outgrowsPreview } from "./zoom";

interface Props {
  image: AttachmentView;
  scale: number;
  transform: string;
}

/**
 * A picture as sharp as it is looked at: its preview, and once that is enlarged beyond what it has, the picture as it was
 * sent. Until either is here, what has been shown already stands in its place.
 */
export function LightboxPicture({ image, scale, transform }: Props) {
  const { thumbUrl, previewUrl, url, name } = image;
  const box = useRef<HTMLDivElement>(null);
  const isWholeWanted = useOutgrown(box, image, scale) || previewUrl === null;
  const { loaded, failed, attempt, onLoad, onError, tryAgain } = useLoading();
  const urls = [thumbUrl, previewUrl, isWholeWanted ? url : null].filter((one) => one !== null);
  const wanted = urls.at(-1);
  const best = urls.findLastIndex((one) => loaded.has(one));
  // What is beneath would be seen through a picture that is transparent.
  const shown = urls.slice(Math.max(0, best)).filter((one) => one !== failed);
  return (
    <>
      <div ref={box} style={{ transform }} className="relative size-full">
        {shown.map((one) => (
          <img
            key={one === wanted ? `${one}#${attempt}` : one}
            src={one}
            alt={one === wanted ? name : ""}
            draggable={false}
            onLoad={() => onLoad(one)}
            onError={() => one === wanted && onError(one)}
            className="absolute inset-0 size-full object-contain"
          />
        ))}
      </div>
      {failed === wanted && <Failure onTryAgain={tryAgain} />}
    </>
  );
}

/** Whether so much of the picture has been looked at that its preview is too coarse; it stays so. */
function useOutgrown(box: RefObject<HTMLElement | null>, { width, height }: AttachmentView, scale: number): boolean {
  const [isOutgrown, setIsOutgrown] = useState(false);
  useEffect(() => {
    if (!box.current || scale <= 1) return;
    // Without the enlargement, which is a transformation.
    const stage = { width: box.current.offsetWidth, height: box.current.offsetHeight };
    if (outgrowsPreview({ width, height }, stage, scale * window.devicePixelRatio)) setIsOutgrown(true);
  }, [box, width, height, scale]);
  return isOutgrown;
}

function useLoading() {
  const [loaded, setLoaded] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  return {
    ...{ loaded, failed, attempt },
    onLoad: (url: string) => setLoaded((before) => new Set(before).add(url)),
    onError: (url: string) => setFailed(url),
    tryAgain() {
      setAttempt(attempt + 1);
      setFailed(null);
    },
  };
}

function Failure({ onTryAgain }: { onTryAgain(): void }) {
  const t = useTranslations("attachments");
  return (
    <div className="absolute inset-x-0 bottom-16 flex justify-center px-4">
      <div className="flex items-center gap-3 rounded-2xl bg-black/80 py-1.5 ps-4 pe-1.5 text-sm">
        <p role="alert">{t("imageFailed")}</p>
        <button
          type="button"
          // The stage would take the pointer, and the press with it.
          onPointerDown={(event) => event.stopPropagation()}
          onClick={({ currentTarget }) => {
            // This one is about to go, and would drop the focus behind the dialog.
            currentTarget.closest("dialog")?.querySelector("button")?.focus();
            onTryAgain();
          }}
          className="inline-flex min-h-10 items-center gap-1.5 rounded-full px-3 font-semibold hover:bg-white/15 focus-visible:outline-white"
        >
          <RotateCw aria-hidden="true" className="size-4" />
          {t("tryAgain")}
        </button>
      </div>
    </div>
  );
}
