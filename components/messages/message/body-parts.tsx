"use client";

import { type ReactNode, useMemo } from "react";
import { type Mark, useMark } from "@/components/search/marks-context";
import { type FindLinks, type Part, partsOf } from "@/lib/messages/parts";

export interface PartsProps {
  body: string;
  isOwn: boolean;
}

const NO_LINKS: FindLinks = () => [];

/** What somebody wrote, with its code and its telephone numbers. */
export function PlainParts(props: PartsProps) {
  return <Parts {...props} findLinks={NO_LINKS} />;
}

/** The same with whatever else `findLinks` finds. */
export function Parts({ body, isOwn, findLinks }: PartsProps & { findLinks: FindLinks }) {
  const parts = useMemo(() => partsOf(body, findLinks), [body, findLinks]);
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
