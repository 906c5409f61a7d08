import { useTranslations } from "next-intl";

/** A conversation as it begins here; a picture made of text, so that screen readers pass it by. */
export function HeroTalk() {
  const t = useTranslations("marketplace");
  return (
    <div aria-hidden="true" className="mx-auto flex w-full max-w-sm select-none flex-col gap-2.5 max-lg:hidden">
      <div className="flex items-center gap-3 rounded-2xl bg-surface p-2 pe-4 shadow-card">
        <img
          src="/demo/covers/salma-logo-and-brand-identity.svg"
          alt=""
          width={88}
          height={56}
          className="h-14 w-22 shrink-0 rounded-xl object-cover"
        />
        <p className="min-w-0 font-medium leading-snug">{t("talkGig")}</p>
      </div>
      <p className="max-w-[85%] self-end rounded-2xl rounded-ee-md bg-accent px-4 py-2.5 text-on-accent">
        {t("talkAsk")}
      </p>
      <p className="max-w-[85%] self-start rounded-2xl rounded-es-md bg-surface px-4 py-2.5">{t("talkAnswer")}</p>
      <p dir="auto" className="max-w-[85%] self-start rounded-2xl rounded-es-md bg-surface px-4 py-2.5">
        {t("talkPrice")}
      </p>
      <p className="max-w-[85%] self-end rounded-2xl rounded-ee-md bg-accent px-4 py-2.5 text-on-accent">
        {t("talkDone")}
      </p>
    </div>
  );
}
