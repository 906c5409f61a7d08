"use client";

import { useNow } from "next-intl";
import { FileIcon } from "@/components/attachments/file-icon";
import { FileSize } from "@/components/attachments/file-size";
import { RowTime } from "@/components/inbox/row/row-time";
import type { AttachmentView } from "@/lib/attachments/types";
import { hitAddress } from "@/lib/search/address";
import type { FileHit } from "@/lib/search/types";
import type { RowProps } from "./found-row";
import { HitLink } from "./hit-link";
import { Marked } from "./marked";

/** A file that was sent; opens where that was. */
export function FoundFile({ hit, fields, terms }: RowProps<FileHit>) {
  const { conversationId, seq, participant, attachment } = hit;
  const now = useNow({ updateInterval: 60_000 }).getTime();
  return (
    <HitLink
      id={hit.id}
      href={hitAddress(fields, conversationId, seq)}
      place={{ conversationId, seq }}
      fields={fields}
      picture={<Picture file={attachment} />}
    >
      <span dir="auto" title={attachment.name} className="line-clamp-2 wrap-anywhere text-start font-medium">
        <Marked text={attachment.name} terms={terms} />
      </span>
      <span className="flex items-baseline gap-2 text-ink-soft text-sm">
        <span dir="auto" className="min-w-0 truncate text-start">
          {participant.name}
        </span>
        <FileSize bytes={attachment.size} />
        <span className="flex-1" />
        <RowTime at={hit.createdAt} now={now} />
      </span>
    </HitLink>
  );
}

function Picture({ file: { thumbUrl, type, name } }: { file: AttachmentView }) {
  if (!thumbUrl) return <FileIcon type={type} name={name} />;
  return <img src={thumbUrl} alt="" loading="lazy" className="size-11 rounded-xl bg-sand object-cover" />;
}
