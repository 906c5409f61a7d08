"use client";

import type { AttachmentView } from "@/lib/attachments/types";
import { frameOf } from "./image-frame";
import { ImageTile } from "./image-tile";

/** One picture as it is; several as tiles. */
export function ImageGrid({ images }: { images: readonly AttachmentView[] }) {
  const [first, ...others] = images;
  if (!first) return null;
  if (others.length === 0) return <ImageTile image={first} images={images} frame={frameOf(first)} isLarge />;
  const columns = images.length > 4 ? "grid-cols-3" : "grid-cols-2";
  return (
    <div className={`grid w-80 max-w-full gap-1 ${columns}`}>
      {images.map((image) => (
        <ImageTile key={image.id} image={image} images={images} frame={{ aspectRatio: 1 }} />
      ))}
    </div>
  );
}
