import type { Outcome } from "@/lib/notifications/dispatch-rules";

/** A mail as it goes out; its id makes its Message-ID, the same whenever it is tried. */
export interface Mail {
  id: string;
  to: { name: string; address: string };
  subject: string;
  html: string;
  text: string;
  language: string;
  /** Where a mail program posts to have no more of these (RFC 8058). */
  unsubscribeUrl: string;
}

/** Hands a mail over; never throws, for what went wrong decides whether it is tried again. */
export type SendMail = (mail: Mail) => Promise<Outcome>;
