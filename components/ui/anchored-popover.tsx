"use client";

import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";

/** What a menu stands beside: a part of the page, or a place that was pressed. */
export type Anchor = Pick<Element, "isConnected" | "getBoundingClientRect">;

interface Props {
  anchor: Anchor;
  /** A menu of things to do, or whatever else. */
  role?: "menu" | "dialog";
  label: string;
  onClose(): void;
  children: ReactNode;
}

/**
 * A menu beside its anchor, and on a phone along the lower edge. The browser's own popover closes at Escape and at a press
 * elsewhere, and gives the focus back; inside, arrow keys go from one thing to the next.
 */
export function AnchoredPopover({ anchor, role = "menu", label, onClose, children }: Props) {
  const popover = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!popover.current || popover.current.matches(":popover-open")) return;
    popover.current.showPopover();
    popover.current.querySelector<HTMLElement>("[data-item]")?.focus({ preventScroll: true });
  }, []);
  usePlace(popover, anchor);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it has a role in any case.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: either of the two roles takes a label.
    <div
      ref={popover}
      popover="auto"
      role={role}
      aria-label={label}
      onToggle={(event) => event.newState === "closed" && onClose()}
      onKeyDown={moveBetweenItems}
      className="fixed inset-auto m-0 max-sm:w-[calc(100dvw-1rem)] max-h-[80dvh] overflow-y-auto rounded-2xl border border-line bg-surface p-1.5 text-ink shadow-card"
    >
      {children}
    </div>
  );
}

/** Closes the menu that a thing in it was chosen from; the focus is back where it was by then. */
export function closeAround(item: Element): void {
  item.closest<HTMLElement>("[popover]")?.hidePopover();
}

const NARROW_PX = 640;
const MARGIN_PX = 8;

/** Keeps the menu at its anchor while the log moves or the menu grows. */
function usePlace(popover: React.RefObject<HTMLElement | null>, anchor: Anchor): void {
  // Before it is seen anywhere else.
  useLayoutEffect(() => {
    const menu = popover.current;
    if (!menu) return;
    const place = () => placeAt(menu, anchor);
    place();
    const observer = new ResizeObserver(place);
    observer.observe(menu);
    window.addEventListener("resize", place);
    document.addEventListener("scroll", place, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", place);
      document.removeEventListener("scroll", place, { capture: true });
    };
  }, [popover, anchor]);
}

function placeAt(menu: HTMLElement, anchor: Anchor): void {
  if (window.innerWidth < NARROW_PX) {
    menu.style.inset = `auto ${MARGIN_PX}px ${MARGIN_PX}px`;
    return;
  }
  // A row that is out of the log by now leaves the menu where it is.
  if (!anchor.isConnected) return;
  const { top, bottom, left } = anchor.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  const fitsBelow = bottom + offsetHeight + 2 * MARGIN_PX <= window.innerHeight;
  const y = fitsBelow ? bottom + MARGIN_PX : top - offsetHeight - MARGIN_PX;
  const x = Math.min(left, window.innerWidth - offsetWidth - MARGIN_PX);
  menu.style.inset = `${Math.max(MARGIN_PX, y)}px auto auto ${Math.max(MARGIN_PX, x)}px`;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function moveBetweenItems(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-item]")];
  const at = items.findIndex((item) => item.matches(":focus"));
  const step = STEPS[event.key];
  // A field among them has arrow keys of its own.
  if (at === -1 || !(step || event.key === "Home" || event.key === "End")) return;
  event.preventDefault();
  const next = step ? (at + step + items.length) % items.length : event.key === "Home" ? 0 : items.length - 1;
  items[next]?.focus();
}
