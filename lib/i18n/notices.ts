import "server-only";
import { createTranslator } from "use-intl/core";
import type { NotificationLanguage } from "@/lib/notifications/types";
import ar from "./ar/notices.json";
import en from "./en/notices.json";
import fr from "./fr/notices.json";

/** The texts of mails and pushes, which go out in the language of whoever gets them; the browser has none of them. */
const notices: Readonly<Record<NotificationLanguage, typeof en>> = { ar, en, fr };

/** Tells in `language`. */
export function noticesIn(language: NotificationLanguage) {
  // With the digits that Morocco writes.
  const locale = language === "ar" ? "ar-MA" : language;
  return createTranslator<typeof en>({ locale, messages: notices[language] });
}

export type Notices = ReturnType<typeof noticesIn>;

export function directionOf(language: NotificationLanguage): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}
