import { getTranslations } from "next-intl/server";
import { offlinePage } from "@/lib/push/offline-page";

/** Its style and script carry the nonce that was made for this answer; the service worker keeps both together. */
export async function GET(request: Request): Promise<Response> {
  const nonce = /'nonce-([^']+)'/.exec(request.headers.get("content-security-policy") ?? "")?.[1] ?? "";
  const [t, common] = await Promise.all([getTranslations("push"), getTranslations("common")]);
  const html = offlinePage({
    nonce,
    product: common("product"),
    title: t("offlineTitle"),
    text: t("offlineText"),
    retry: common("tryAgain"),
    threads: t("lastRead"),
  });
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" },
  });
}
