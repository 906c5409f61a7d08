"use client";

import { useEffect, useState } from "react";

/** Whether somebody may be reading: the page is to be seen, in the window that has the focus. */
export function useWindowFocus(): boolean {
  const [isFocused, setIsFocused] = useState(false);
  useEffect(() => {
    const update = () => setIsFocused(document.visibilityState === "visible" && document.hasFocus());
    update();
    window.addEventListener("focus", update);
    window.addEventListener("blur", update);
    document.addEventListener("visibilitychange", update);
    return () => {
      window.removeEventListener("focus", update);
      window.removeEventListener("blur", update);
      document.removeEventListener("visibilitychange", update);
    };
  }, []);
  return isFocused;
}
