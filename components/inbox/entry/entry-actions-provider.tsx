"use client";

import { type ReactNode, useState } from "react";
import { late } from "@/components/site/late";
import { EntryContext } from "./entry-context";
import { MenuProvider } from "./menu-provider";
import { relayedDoings } from "./relayed-doings";

const LateEngine = late(() => import("./entry-engine").then((module) => module.EntryEngine));

/** Lets everything inside change conversations. What makes the changes is fetched once the page can be read. */
export function EntryActionsProvider({ children }: { children: ReactNode }) {
  const [{ doings, onReady }] = useState(relayedDoings);
  return (
    <EntryContext value={doings}>
      <LateEngine onReady={onReady} />
      <MenuProvider>{children}</MenuProvider>
    </EntryContext>
  );
}
