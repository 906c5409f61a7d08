"use client";

import { useEffect } from "react";
import { useLoaded } from "@/components/site/use-loaded";

const loadKeys = () => import("./inbox-keys").then(({ InboxKeys }) => InboxKeys);

/** What the keys do in the inbox, fetched once it stands there: nobody presses one before they see what it is about. */
export function LazyKeys({ hasLetters }: { hasLetters: boolean }) {
  const { loaded: InboxKeys, load } = useLoaded(loadKeys);
  useEffect(load, [load]);
  return InboxKeys && <InboxKeys hasLetters={hasLetters} />;
}
