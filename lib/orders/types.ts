import type { ORDER_STATUSES, ORDER_STEPS } from "@/db/schema/orders";
import type { CardView } from "@/lib/cards/types";
import type { PersonView, Tier } from "@/lib/marketplace/types";
import type { MessageView } from "@/lib/messages/types";
import type { ReviewStanding } from "@/lib/reviews/types";
import type { ORDER_FILTERS } from "./rules";

export type OrderStatus = (typeof ORDER_STATUSES)[number];
/** What one of the two has done to it. */
export type OrderStep = (typeof ORDER_STEPS)[number];
export type OrderFilter = (typeof ORDER_FILTERS)[number];

/** The order that a message was written from, as its card shows it to both of its people. */
export interface OrderContext {
  kind: "order";
  id: string;
  /** What people call it by. */
  number: number;
  title: string;
  /** Path below the app's origin. */
  url: string;
  /** The gig's; null for work that was agreed on without one. */
  image: string | null;
  priceCentimes: number;
  buyerId: string;
  sellerId: string;
  /** How many steps it has taken and changes it has had; of two versions the higher one is right. */
  rev: number;
  status: OrderStatus;
  /** ISO 8601 in UTC; null until the work has begun. */
  dueAt: string | null;
  paidAt: string | null;
  revisionsLeft: number;
}

/** An order as one of its two people sees it in a list; times are ISO 8601 in UTC. */
export interface OrderCardView {
  id: string;
  number: number;
  title: string;
  image: string | null;
  priceCentimes: number;
  status: OrderStatus;
  dueAt: string | null;
  createdAt: string;
  /** What the viewer is in it. */
  role: "buyer" | "seller";
  /** The other of the two. */
  participant: PersonView;
}

/** One order with all that its page shows. */
export interface OrderView extends OrderCardView {
  tier: Tier | null;
  /** Path of the gig's page; null without a gig, and while it is not published. */
  gigUrl: string | null;
  deliveryDays: number;
  revisionsLeft: number;
  paidAt: string | null;
  buyerId: string;
  sellerId: string;
  /** Where the two talk; null for an order of two who never have. */
  conversationId: string | null;
  /** Every step that it has taken, and every move of a change of it, the first one first. */
  history: MessageView[];
  /** The offer that it was made by; null where it was ordered otherwise. */
  offer: CardView | null;
  /** What both have confirmed about it, the newest first. */
  agreements: CardView[];
  /** How its reviews stand for the viewer; null before it is completed. */
  review: ReviewStanding | null;
}
