"use client";

import { Avatar } from "@/components/ui/avatar";
import { hitAddress } from "@/lib/search/address";
import type { PersonHit } from "@/lib/search/types";
import type { RowProps } from "./found-row";
import { HitLink } from "./hit-link";
import { Marked } from "./marked";

/** Somebody whom the viewer talks with; opens where the two are. */
export function FoundPerson({ hit: { conversationId, participant }, fields, terms }: RowProps<PersonHit>) {
  return (
    <HitLink
      id={conversationId}
      href={hitAddress(fields, conversationId)}
      place={{ conversationId }}
      fields={fields}
      picture={<Avatar name={participant.name} image={participant.image} />}
    >
      <span dir="auto" className="block truncate text-start font-medium">
        <Marked text={participant.name} terms={terms} />
      </span>
      <span dir="auto" className="block truncate text-start text-ink-soft text-sm">
        @<Marked text={participant.username} terms={terms} />
      </span>
    </HitLink>
  );
}
