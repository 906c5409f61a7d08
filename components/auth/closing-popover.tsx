"use client";

import type { MouseEvent, ReactNode } from "react";

interface Props {
  id: string;
  className: string;
  children: ReactNode;
}

/** A popover that a link in it closes: the page changes under it without a reload, which would leave it open. */
export function ClosingPopover(props: Props) {
  // biome-ignore lint/a11y/noStaticElementInteractions: only what comes up from its links counts.
  // biome-ignore lint/a11y/useKeyWithClickEvents: a link is clicked by its keys too.
  return <div popover="auto" onClick={closeAtLink} {...props} />;
}

function closeAtLink({ target, currentTarget }: MouseEvent<HTMLElement>): void {
  if (target instanceof Element && target.closest("a")) currentTarget.hidePopover();
}
