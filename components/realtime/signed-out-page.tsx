"use client";

import type { ReactNode } from "react";
import { useAppBadge } from "@/components/inbox/badges/use-app-badge";
import { useBrowserAccount } from "./use-browser-account";

/** A page that nobody is signed in on, which the tabs that somebody was signed in on hear of. */
export function SignedOutPage({ children }: { children: ReactNode }) {
  useBrowserAccount(null, () => {});
  useAppBadge(0);
  return children;
}
