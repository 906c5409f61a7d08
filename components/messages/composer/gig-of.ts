import type { MessageView, WrittenFrom } from "@/lib/messages/types";

/** What is talked about: what the next message is about, or else the newest gig that came up. */
export function gigOf(about: WrittenFrom, messages: readonly MessageView[]): string | null {
  if (about !== null && about !== "nothing") return about.title;
  return messages.findLast(({ context }) => context?.kind === "gig")?.context?.title ?? null;
}
