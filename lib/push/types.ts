import type { NotificationLanguage } from "@/lib/notifications/types";

/** What the service worker of a browser is told, and shows. At most 3 KB as JSON, for push services take 4 KB encrypted. */
export interface PushPayload {
  /** The delivery: shown once, however often it arrives. */
  id: string;
  /** What it takes the place of: one per conversation, or per kind of thing. */
  tag: string;
  title: string;
  body: string;
  language: NotificationLanguage;
  dir: "ltr" | "rtl";
  /** Where a click leads, on our own origin: begins with "/". */
  path: string;
  /** Whom it is for: a browser that is somebody else's by now shows nothing. */
  userId: string;
}

/** What became of a push: how many browsers took it; `failed` says why it should be tried again, and is null otherwise. */
export interface PushOutcome {
  taken: number;
  /** Subscriptions that their push service knows no more, and that are removed. */
  gone: number;
  failed: string | null;
}

/** A browser that its person is told on; never where it is told, for whoever knows that may send there. */
export interface PushDeviceView {
  id: string;
  /** "Chrome · Android"; empty of a browser that is not known. */
  device: string;
  createdAt: string;
  /** Whether it is the browser that asks. */
  isCurrent: boolean;
}

/** A person's browsers, newest first, and the key that another one subscribes with. */
export interface PushDevicesView {
  items: PushDeviceView[];
  publicKey: string;
}
