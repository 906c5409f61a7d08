"use client";

import type { AttachmentView } from "@/lib/attachments/types";
import { FileCard } from "./file-card";
import { ImageGrid } from "./image-grid";
import { Player } from "./player";

/** The files of one message: pictures together, then whatever can be played, then the others. */
export function AttachmentList({ attachments }: { attachments: readonly AttachmentView[] }) {
  const ofType = (...types: AttachmentView["type"][]) => attachments.filter(({ type }) => types.includes(type));
  return (
    <>
      <ImageGrid images={ofType("image")} />
      {ofType("video", "audio").map((file) => (
        <Player key={file.id} file={file} />
      ))}
      {ofType("pdf", "file").map((file) => (
        <FileCard key={file.id} file={file} />
      ))}
    </>
  );
}
