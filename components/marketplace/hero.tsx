import { useTranslations } from "next-intl";
import { HeroTalk } from "@/components/marketplace/hero-talk";
import { SearchForm } from "@/components/marketplace/search-form";
import { ZelligeBand } from "@/components/marketplace/zellige-band";

/** The first thing a visitor sees: what this is, and a place to say what they look for. */
export function Hero() {
  const t = useTranslations("marketplace");
  return (
    <section className="overflow-hidden rounded-3xl bg-sand">
      <div className="grid items-center gap-8 px-5 py-10 sm:px-10 sm:py-14 lg:grid-cols-[1.2fr_1fr] lg:px-14">
        <div className="flex flex-col gap-5">
          <h1 className="max-w-xl text-balance text-3xl font-semibold leading-tight sm:text-5xl">{t("heroTitle")}</h1>
          <p className="max-w-lg text-base text-ink-soft sm:text-lg">{t("heroText")}</p>
          <SearchForm />
        </div>
        <HeroTalk />
      </div>
      <ZelligeBand />
    </section>
  );
}
