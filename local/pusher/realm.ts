import { Channels } from "./channels";
import type { App } from "./signatures";
import type { Tell } from "./webhooks";

/** What one server knows: the app it serves, who sits where, and whom to tell. */
export type Realm = { readonly app: App; readonly channels: Channels; readonly tell: Tell };

export function createRealm(app: App, tell: Tell): Realm {
  return { app, channels: new Channels(tell), tell };
}
