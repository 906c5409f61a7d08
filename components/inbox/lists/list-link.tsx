"use client";

import Link from "next/link";
import type { MouseEvent, ReactNode } from "react";
import { useListInView } from "@/components/inbox/inbox-context";
import { useSelection } from "@/components/inbox/selection-context";
import { stepTo } from "@/components/site/address";
import { addressOf, type InboxList, keyOf } from "@/lib/inbox/list-rules";

interface Props {
  list: InboxList;
  className: string;
  /** Besides going there. */
  onGo?(link: HTMLElement): void;
  children: ReactNode;
}

/**
 * The way to a list, with what is open beside it left as it is. The address alone changes, for a page of the server's would
 * be waited for and have nothing new in it.
 */
export function ListLink({ list, className, onGo, children }: Props) {
  const { list: inView } = useListInView();
  const { openId } = useSelection();
  const href = addressOf(list, openId);

  function go(event: MouseEvent<HTMLAnchorElement>) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    // From any other page it is a page of its own.
    if (window.location.pathname === addressOf(inView, openId).split("?")[0]) {
      event.preventDefault();
      if (window.location.pathname + window.location.search !== href) stepTo(href);
    }
    onGo?.(event.currentTarget);
  }

  return (
    <Link
      href={href}
      prefetch={false}
      onClick={go}
      data-item
      aria-current={keyOf(list) === keyOf(inView) ? "page" : undefined}
      className={className}
    >
      {children}
    </Link>
  );
}
