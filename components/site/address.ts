"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useLayoutEffect, useMemo, useState } from "react";

const MOVED = "khedma:moved";

/** Goes to another address of this page, without asking the server, which would answer the same: a step of the history. */
export function stepTo(address: string): void {
  window.history.pushState(null, "", address);
  window.dispatchEvent(new Event(MOVED));
}

/** As {@link stepTo}, and the way back leads past where one was. */
export function turnInto(address: string): void {
  window.history.replaceState(null, "", address);
  window.dispatchEvent(new Event(MOVED));
}

/**
 * The fields of this page's address. After a reload the router goes back only once it has fetched the page anew, twice, and
 * a step that is made meanwhile is lost to it: where it knows other fields than the address has, the address is right.
 */
export function useAddressFields(): URLSearchParams {
  const pathname = usePathname();
  const known = useSearchParams().toString();
  const [seen, setSeen] = useState({ known, fields: known });
  useLayoutEffect(() => {
    function look() {
      // It may be another page's already, which is on its way.
      if (window.location.pathname !== pathname) return;
      const fields = new URLSearchParams(window.location.search).toString();
      setSeen((last) => (last.known === known && last.fields === fields ? last : { known, fields }));
    }
    look();
    for (const name of ["popstate", MOVED]) window.addEventListener(name, look);
    return () => {
      for (const name of ["popstate", MOVED]) window.removeEventListener(name, look);
    };
  }, [pathname, known]);
  const fields = seen.known === known ? seen.fields : known;
  return useMemo(() => new URLSearchParams(fields), [fields]);
}
