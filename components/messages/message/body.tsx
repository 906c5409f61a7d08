"use client";

import { useMemo } from "react";
import { late } from "@/components/site/late";
import { isFewEmoji } from "@/lib/messages/emoji-in";
import { mayHaveLinks } from "@/lib/messages/parts";
import { PlainParts } from "./body-parts";

/** What finds addresses is large: a conversation without any does not wait for it. */
export const LinkedParts = late(() => import("./linked-parts").then((module) => module.LinkedParts), {
  isRendered: true,
  Instead: PlainParts,
});

interface Props {
  body: string;
  isOwn: boolean;
}

/** What somebody wrote, line by line in its own direction, with its links and its code; a few emoji alone are large. */
export function Body({ body, isOwn }: Props) {
  const Parts = mayHaveLinks(body) ? LinkedParts : PlainParts;
  const isLarge = useMemo(() => isFewEmoji(body), [body]);
  if (isLarge) {
    return (
      <div dir="auto" data-body className="whitespace-pre-wrap wrap-anywhere py-1 text-5xl leading-tight">
        {body}
      </div>
    );
  }
  return (
    <div
      dir="auto"
      data-body
      className={`max-w-full whitespace-pre-wrap wrap-anywhere rounded-2xl px-3.5 py-2 ${isOwn ? OWN : THEIRS}`}
    >
      <Parts body={body} isOwn={isOwn} />
    </div>
  );
}

const OWN = "bg-accent text-on-accent rounded-ee-md";
const THEIRS = "bg-sand text-ink rounded-es-md";
