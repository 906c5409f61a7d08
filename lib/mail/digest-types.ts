import type { NotificationLanguage } from "@/lib/notifications/types";

/** What a mail says of one conversation, or of applications. */
export interface Section {
  /** Whom it is from. */
  name: string;
  lines: string[];
  /** How many more there are; null where there are none. */
  more: string | null;
}

/** All that a mail says, in one language. */
export interface Digest {
  language: NotificationLanguage;
  dir: "ltr" | "rtl";
  subject: string;
  /** What lists of mails show beside the subject. */
  preview: string;
  app: string;
  heading: string;
  sections: Section[];
  button: { label: string; url: string };
  why: string;
  links: { label: string; url: string }[];
}
