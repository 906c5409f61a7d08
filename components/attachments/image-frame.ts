import type { CSSProperties } from "react";
import type { AttachmentView } from "@/lib/attachments/types";

const LONGEST_SIDE_PX = 320;
const SHORTEST_WIDTH_PX = 120;
/** Beyond these a picture is cut at its sides: a screenshot of a whole page would fill the thread. */
const NARROWEST = 0.5;
const WIDEST = 2.5;

/** The place that a picture or film takes before a byte of it is here, and keeps. */
export function frameOf({ width, height }: Pick<AttachmentView, "width" | "height">): CSSProperties {
  const ratio = width && height ? Math.min(WIDEST, Math.max(NARROWEST, width / height)) : 4 / 3;
  const most = Math.min(LONGEST_SIDE_PX, LONGEST_SIDE_PX * ratio, width ?? LONGEST_SIDE_PX);
  return { aspectRatio: ratio, width: `${Math.round(Math.max(SHORTEST_WIDTH_PX, most))}px`, maxWidth: "100%" };
}
