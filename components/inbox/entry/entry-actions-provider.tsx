"use client";

import { type ReactNode, useState } from "react";
import { useLoaded } from "@/components/ui/use-loaded";
import { EntryContext } from "./entry-context";
import { MenuProvider } from "./menu-provider";
import { relayedDoings } from "./relayed-doings";

const loadEngine = () => import("./entry-engine").then((module) => module.EntryEngine);

/** Lets everything inside change conversations. What makes the changes is fetched once the page can be read. */
export function EntryActionsProvider({ children }: { children: ReactNode }) {
  const Engine = useLoaded(loadEngine, true);
  const [{ doings, onReady }] = useState(relayedDoings);
  return (
    <EntryContext value={doings}>
      {Engine && <Engine onReady={onReady} />}
      <MenuProvider>{children}</MenuProvider>
    </EntryContext>
  );
}
