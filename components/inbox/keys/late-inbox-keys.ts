"use client";

import { late } from "@/components/site/late";

/** What the keys do in the inbox: nobody presses one before they see what it is about. */
export const LateInboxKeys = late(() => import("./inbox-keys").then(({ InboxKeys }) => InboxKeys));
