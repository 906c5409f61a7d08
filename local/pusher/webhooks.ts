/** What happened here that the app may want to hear of, under the names and fields of Pusher's webhooks. */
export type WebhookEvent =
  | { readonly name: "channel_occupied" | "channel_vacated" | "cache_miss"; readonly channel: string }
  | { readonly name: "member_added" | "member_removed"; readonly channel: string; readonly user_id: string }
  | {
      readonly name: "client_event";
      readonly channel: string;
      readonly event: string;
      readonly data: unknown;
      readonly socket_id: string;
      readonly user_id?: string;
    };

/** Takes note of an event; never fails and never waits. */
export type Tell = (event: WebhookEvent) => void;
