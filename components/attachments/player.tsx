"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { AttachmentView } from "@/lib/attachments/types";
import { FileCard } from "./file-card";
import { FileName } from "./file-name";
import { FileSize } from "./file-size";
import { frameOf } from "./image-frame";
import { localUrlOf } from "./local-files";

/** A film or a recording, played where it stands; what this browser cannot play is a file to download. */
export function Player({ file }: { file: AttachmentView }) {
  const { player, hasFailed, onError } = usePlayable();
  if (hasFailed) return <FileCard file={file} />;
  const source = { ref: player, src: localUrlOf(file.id) ?? file.url, onError, preload: "metadata", controls: true };
  return (
    <figure className="max-w-full">
      {file.type === "video" ? <Video file={file} source={source} /> : <Audio file={file} source={source} />}
      <figcaption className="flex max-w-80 gap-2 px-1 pt-0.5 text-ink-soft text-xs">
        <FileName name={file.name} />
        <FileSize bytes={file.size} />
      </figcaption>
    </figure>
  );
}

interface MediaProps {
  file: AttachmentView;
  source: {
    ref: (element: HTMLMediaElement | null) => void;
    src: string;
    onError: () => void;
    preload: string;
    controls: boolean;
  };
}

function Video({ file, source }: MediaProps) {
  const t = useTranslations("attachments");
  const size = file.width && file.height ? file : { width: 640, height: 360 };
  return (
    <video
      {...source}
      playsInline
      aria-label={t("video", { name: file.name })}
      style={frameOf({ width: size.width, height: size.height })}
      className="rounded-xl bg-black object-contain"
    />
  );
}

function Audio({ file, source }: MediaProps) {
  const t = useTranslations("attachments");
  return <audio {...source} aria-label={t("audio", { name: file.name })} className="h-12 w-80 max-w-full" />;
}

/** The server's page may have failed to play it before anything here could hear of it. */
function usePlayable() {
  const element = useRef<HTMLMediaElement>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    if (element.current?.error) setHasFailed(true);
  }, []);
  const player = (one: HTMLMediaElement | null) => {
    element.current = one;
  };
  return { player, hasFailed, onError: () => setHasFailed(true) };
}
