"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Calls `onPress` when something outside of `inside` is pressed, but for what opens and closes it by itself. */
export function usePressElsewhere(inside: RefObject<HTMLElement | null>, onPress: () => void): void {
  const newest = useRef(onPress);
  useEffect(() => {
    newest.current = onPress;
  });
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      const isToggle = target instanceof Element && target.closest("[data-popup-toggle]");
      if (!isToggle && target instanceof Node && !inside.current?.contains(target)) newest.current();
    };
    document.addEventListener("pointerdown", press);
    return () => document.removeEventListener("pointerdown", press);
  }, [inside]);
}
