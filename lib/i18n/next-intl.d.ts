import type { Catalogue } from "./catalogue";
import type { formats } from "./formats";

declare module "next-intl" {
  interface AppConfig {
    Locale: "en";
    Messages: Catalogue;
    Formats: typeof formats;
  }
}
