"use client";

import { type ReactNode, useMemo } from "react";
import { type Mark, useMark } from "@/components/search/marks-context";
import { isFewEmoji } from "@/lib/messages/emoji-in";
import { type Part, partsOf } from "@/lib/messages/parts";

interface Props {
  body: string;
  isOwn: boolean;
}

/** What somebody wrote, line by line in its own direction, with its links and its code; a few emoji alone are large. */
export function Body({ body, isOwn }: Props) {
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

function Parts({ body, isOwn }: Props) {
  const parts = useMemo(() => partsOf(body), [body]);
  const mark = useMark() ?? asItIs;
  return parts.map((part) => <PartView key={part.at} part={part} isOwn={isOwn} mark={mark} />);
}

const asItIs: Mark = (text) => text;

function PartView({ part, isOwn, mark }: { part: Part; isOwn: boolean; mark: Mark }) {
  const tint = isOwn ? "bg-black/20" : "bg-ink/8";
  const text = mark(part.text);
  switch (part.kind) {
    case "text":
      return text;
    case "link":
      return (
        <BodyLink href={part.href} isOwn={isOwn}>
          {text}
        </BodyLink>
      );
    case "code":
      return (
        <code dir="ltr" className={`rounded-md px-1 py-0.5 text-[0.9em] ${tint}`}>
          {text}
        </code>
      );
    case "block":
      return (
        <code dir="ltr" className={`my-1 block rounded-xl px-3 py-2 text-start text-[0.9em] ${tint}`}>
          {text}
        </code>
      );
  }
}

function BodyLink({ href, isOwn, children }: { href: string; isOwn: boolean; children: ReactNode }) {
  // A page opens beside the conversation; mail and telephone are other programs.
  const opensPage = href.startsWith("http");
  return (
    <a
      href={href}
      dir="ltr"
      rel="noopener noreferrer nofollow"
      target={opensPage ? "_blank" : undefined}
      className={`underline decoration-1 underline-offset-2 hover:decoration-2 ${isOwn ? "outline-on-accent!" : "text-accent-ink"}`}
    >
      {children}
    </a>
  );
}
