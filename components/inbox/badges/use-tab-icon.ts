"use client";

import { useEffect } from "react";

/** Keeps `mark` in a corner of the tab's icon, whichever icon a page gives it meanwhile; without one it is plain. */
export function useTabIcon(mark: string): void {
  useEffect(() => {
    let isWanted = true;
    const show = () => {
      for (const icon of document.querySelectorAll<HTMLLinkElement>("link[rel~='icon']")) {
        void hrefOf(icon, mark).then((href) => {
          if (isWanted && icon.href !== href) icon.href = href;
        });
      }
    };
    show();
    const observer = new MutationObserver(show);
    observer.observe(document.head, { childList: true });
    return () => {
      isWanted = false;
      observer.disconnect();
    };
  }, [mark]);
}

/** Without the network the icon stays plain until the next count. */
async function hrefOf(icon: HTMLLinkElement, mark: string): Promise<string> {
  const plain = plainHref(icon);
  if (!mark) return plain;
  try {
    const [svg, { markedIcon }] = await Promise.all([svgAt(plain), import("./marked-icon")]);
    return `data:image/svg+xml,${encodeURIComponent(markedIcon(svg, mark))}`;
  } catch {
    return plain;
  }
}

/** The page's own icon, which is written down before it is replaced. */
function plainHref(icon: HTMLLinkElement): string {
  if (!icon.href.startsWith("data:")) icon.dataset.plain = icon.href;
  return icon.dataset.plain ?? icon.href;
}

async function svgAt(href: string): Promise<string> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answered ${response.status}`);
  return response.text();
}
