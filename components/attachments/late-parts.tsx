"use client";

import { late } from "@/components/site/late";

/** What files look like in a conversation, for those that have any. */
export const LateAttachmentList = late(() => import("./attachment-list").then((module) => module.AttachmentList), {
  isRendered: true,
});

/** The files of the message that is being written, for as long as there are some. */
export const LateTrayFiles = late(() => import("./tray-files").then((module) => module.TrayFiles));

/** Whoever drops a file has looked at the page before. */
export const LateIncomingFiles = late(() => import("./incoming-files").then((module) => module.IncomingFiles));
