import { useTranslations } from "next-intl";

const WIDTHS = ["w-4/5", "w-3/5", "w-11/12", "w-2/3", "w-3/4"] as const;

/** Rows that are not there yet, in the shape of those that will be. */
export function NotificationSkeleton() {
  const t = useTranslations("notifications");
  return (
    <>
      <p role="status" className="sr-only">
        {t("loading")}
      </p>
      <div aria-hidden="true" className="motion-safe:animate-pulse">
        {WIDTHS.map((width) => (
          <div key={width} className="flex h-18 items-center gap-3 px-3">
            <span className="size-11 shrink-0 rounded-full bg-sand" />
            <span className="flex min-w-0 flex-1 flex-col gap-2.5">
              <span className={`h-3 rounded-full bg-sand ${width}`} />
              <span className="h-3 w-16 rounded-full bg-sand" />
            </span>
          </div>
        ))}
      </div>
    </>
  );
}
