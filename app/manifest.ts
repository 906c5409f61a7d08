import type { MetadataRoute } from "next";
import { getTranslations } from "next-intl/server";

const ICON = { type: "image/png", purpose: "any" } as const;

/** What the app is on a phone or a desk, once it is installed. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations("common");
  const icons = [{ src: "/icons/icon-192.png", sizes: "192x192" }];
  return {
    id: "/",
    name: t("product"),
    short_name: (await getTranslations("push"))("shortName"),
    description: t("description"),
    start_url: "/inbox",
    scope: "/",
    display: "standalone",
    lang: "en",
    dir: "ltr",
    theme_color: "#faf6ef",
    background_color: "#faf6ef",
    categories: ["business", "social"],
    icons: [
      { ...ICON, src: "/icons/icon-192.png", sizes: "192x192" },
      { ...ICON, src: "/icons/icon-512.png", sizes: "512x512" },
      { ...ICON, src: "/icons/maskable-512.png", sizes: "512x512", purpose: "maskable" },
    ],
    shortcuts: [
      { name: t("inbox"), url: "/inbox", icons },
      { name: (await getTranslations("auth"))("orders"), url: "/orders", icons },
    ],
  };
}
