import type { InboxList } from "@/lib/inbox/list-rules";
import type { Filter } from "@/lib/inbox/rules";

/** What one looks for most: these have a place in the bar, all others in the menu beside it. */
export const BAR_LISTS: readonly Filter[] = ["all", "unread", "your-turn", "their-turn"];

export function isInBar({ filter, labelId }: InboxList): boolean {
  return labelId === null && BAR_LISTS.includes(filter);
}
