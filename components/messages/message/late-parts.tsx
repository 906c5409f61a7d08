"use client";

import { late } from "@/components/site/late";
import type { MessageView } from "@/lib/messages/types";
import { Body } from "./body";

/** Not to be seen before one points at a message. */
export const LateMessageTools = late(() => import("./message-tools").then((module) => module.MessageTools));

/** Until it is there, the message stands there as it is. */
export const LateMessageEditor = late(() => import("./message-editor").then((module) => module.MessageEditor), {
  Instead: ({ message }: { message: MessageView; draft: string }) => <Body body={message.body} isOwn />,
});
