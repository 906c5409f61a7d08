"use client";

import { usePathname } from "next/navigation";
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { isList } from "@/lib/search/address";

/**
 * Keeps the place in the results while one of them is open, also where they are not on the screen meanwhile, and comes
 * back to that one; another search begins at the top.
 */
export function useComeBack(scroller: RefObject<HTMLElement | null>, query: string): void {
  const top = useRef(0);
  const opened = useRef<string | null>(null);
  const isAlone = isList(usePathname());

  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at the top.
  useLayoutEffect(() => {
    opened.current = null;
    top.current = 0;
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller, query]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const note = () => {
      // What is not on the screen has no place.
      if (element.clientHeight > 0) top.current = element.scrollTop;
    };
    const open = ({ target }: Event) => {
      if (target instanceof Element) opened.current = target.closest("[data-hit]")?.getAttribute("data-hit") ?? null;
    };
    element.addEventListener("scroll", note, { passive: true });
    element.addEventListener("click", open);
    return () => {
      element.removeEventListener("scroll", note);
      element.removeEventListener("click", open);
    };
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!isAlone || !element) return;
    element.scrollTop = top.current;
    const hits = element.querySelectorAll<HTMLElement>("[data-hit]");
    if (opened.current) [...hits].find((hit) => hit.dataset.hit === opened.current)?.focus({ preventScroll: true });
  }, [scroller, isAlone]);
}
