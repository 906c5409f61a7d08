import { useTranslations } from "next-intl";

/** Where the details of a conversation are about to stand. */
export function DetailsSkeleton() {
  const t = useTranslations("messages.details");
  return (
    <div role="status" aria-label={t("loading")} className="flex animate-pulse flex-col gap-6 p-4 pt-20">
      {["h-20", "h-36", "h-28"].map((height) => (
        <div key={height} className="flex flex-col gap-3">
          <div className="h-3.5 w-2/5 rounded-full bg-sand" />
          <div className={`${height} rounded-2xl bg-sand`} />
        </div>
      ))}
    </div>
  );
}
