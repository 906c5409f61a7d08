import { useTranslations } from "next-intl";
import type { MessageContext } from "@/lib/marketplace/types";

/** What is talked from in a few words: its title, and what tells it from others of that title. */
export function ContextTitle({ context }: { context: MessageContext }) {
  const t = useTranslations("marketplace");
  return (
    <>
      {context.kind === "order" && `#${context.number} `}
      {context.kind === "application" && `${t("contextApplication")} · `}
      <bdi dir="auto">{context.title}</bdi>
      {context.kind === "gig" && context.tier && ` · ${t("contextPackage", { tier: context.tier })}`}
    </>
  );
}
