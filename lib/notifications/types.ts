import type { CHANNELS, NOTIFICATION_LANGUAGES, TOPICS } from "@/db/schema/notifications";
import type { ApplicationStage } from "@/lib/applications/types";
import type { LastCard } from "@/lib/cards/types";
import type { PersonView } from "@/lib/marketplace/types";
import type { OrderStep } from "@/lib/orders/types";
import type { NOTIFICATION_FILTERS } from "./rules";

/** `messages`: what people say. `orders`: what happens to work, such as steps of orders, cards, reviews and applications. */
export type Topic = (typeof TOPICS)[number];
export type Channel = (typeof CHANNELS)[number];
export type NotificationLanguage = (typeof NOTIFICATION_LANGUAGES)[number];

/** The switches of one topic; where `on` is false nothing is told of it, whatever the channels say. */
export type TopicSwitches = Readonly<Record<Channel, boolean>> & { readonly on: boolean };

/** Hours in which nothing leaves: minutes since midnight (0 to 1439) in `timeZone` (IANA), over midnight where `until` is less. */
export interface QuietHours {
  from: number;
  until: number;
  timeZone: string;
}

/** How a person wants to be told, on all of their devices. */
export interface NotificationSettingsView {
  messages: TopicSwitches;
  orders: TopicSwitches;
  quietHours: QuietHours | null;
  /** Whether a push says only that there is something. */
  hidesContent: boolean;
  /** Null: that of the pages. */
  language: NotificationLanguage | null;
  /** Of two versions the higher one is right. */
  version: number;
}

/** What somebody did, as it is to be told now: a change of an application tells where that stands, and whether its applicant made it. */
export type Deed =
  | { kind: "step"; step: OrderStep; number: number }
  | { kind: "card"; card: LastCard }
  | { kind: "application"; isNew: boolean; isApplicants: boolean; stage: ApplicationStage; title: string };

export type NotificationFilter = (typeof NOTIFICATION_FILTERS)[number];

/** One line of a person's notification centre. */
export interface NotificationView {
  id: string;
  /** ISO 8601 in UTC. */
  createdAt: string;
  isUnread: boolean;
  /** The other of the two whose work it is about. */
  participant: Pick<PersonView, "id" | "name" | "username" | "image">;
  /** Whether it happened in one's own name, as what happens by itself may. */
  isOwn: boolean;
  deed: Deed;
  /** The path of the place that it is about. */
  path: string;
  /** Null for what is about an application. */
  conversationId: string | null;
  /** The message that it is. */
  seq: number | null;
  /** Whether its conversation is muted, or one of the two has blocked the other: then it is listed, and told in no other way. */
  isMuted: boolean;
}

export interface NotificationPage {
  items: NotificationView[];
  nextCursor: string | null;
}

/** What a page shows outside of the centre: messages of a conversation, or how applications stand, each up to its `rev`. */
export type SeenElsewhere =
  | { conversationId: string; seqs: readonly number[] }
  | { applications: readonly { id: string; rev: number }[] };

/** How much is unread, and when what was just marked as read was. */
export interface ReadAnswer {
  count: number;
  readAt: string | null;
}
