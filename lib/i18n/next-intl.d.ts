import type { Catalogue } from "./catalogue";
import type { formats } from "./formats";

declare module "next-intl" {
  interface AppConfig {
    /** Pages are in English; the others are those of packs of evidence, of mails and of pushes. */
    Locale: "en" | "fr" | "ar-MA";
    Messages: Catalogue;
    Formats: typeof formats;
  }
}
