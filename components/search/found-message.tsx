"use client";

import { useNow, useTranslations } from "next-intl";
import { RowTime } from "@/components/inbox/row/row-time";
import { Avatar } from "@/components/ui/avatar";
import { hitAddress } from "@/lib/search/address";
import type { MessageHit } from "@/lib/search/types";
import type { RowProps } from "./found-row";
import { HitLink } from "./hit-link";
import { Marked } from "./marked";

/** Something that was said: with whom, by whom, and the words around what was found. */
export function FoundMessage({ hit, viewerId, fields, terms }: RowProps<MessageHit>) {
  const t = useTranslations("search");
  const now = useNow({ updateInterval: 60_000 }).getTime();
  const { conversationId, seq, participant, snippet, fileCount } = hit;
  const said = snippet ? <Marked text={snippet} terms={terms} /> : t("fileCount", { count: fileCount });
  return (
    <HitLink
      id={hit.id}
      href={hitAddress(fields, conversationId, seq)}
      place={{ conversationId, seq }}
      fields={fields}
      picture={<Avatar name={participant.name} image={participant.image} />}
    >
      <span className="flex items-baseline gap-2">
        <span dir="auto" className="min-w-0 flex-1 truncate text-start font-medium">
          {participant.name}
        </span>
        <RowTime at={hit.createdAt} now={now} />
      </span>
      <span dir="auto" className="line-clamp-2 wrap-anywhere text-start text-ink-soft text-sm">
        {hit.senderId === viewerId ? t.rich("you", { said: () => said }) : said}
      </span>
    </HitLink>
  );
}
