import type { ConversationDetails } from "@/lib/conversations/types";
import type { MessageContext } from "@/lib/marketplace/types";
import type { OrderContext } from "@/lib/orders/types";

/** What a conversation is about, each in one place. */
interface Parted {
  /** What was last talked from; null where that was nothing. */
  current: MessageContext | null;
  /** The other orders that go on. */
  open: OrderContext[];
  /** All else, what was last talked from first. */
  earlier: MessageContext[];
}

export function parted({ contexts, openOrders }: Pick<ConversationDetails, "contexts" | "openOrders">): Parted {
  const [current = null, ...others] = contexts;
  const open = openOrders.filter(({ id }) => id !== current?.id);
  return { current, open, earlier: others.filter(({ id }) => !open.some((order) => order.id === id)) };
}
