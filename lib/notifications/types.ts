import type { CHANNELS, NOTIFICATION_LANGUAGES, TOPICS } from "@/db/schema/notifications";

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
