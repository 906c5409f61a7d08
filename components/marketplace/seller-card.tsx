import Link from "next/link";
import { useTranslations } from "next-intl";
import { ProfileFacts } from "@/components/marketplace/profile-facts";
import { Avatar } from "@/components/ui/avatar";
import { profilePath } from "@/lib/marketplace/rules";
import type { ProfileView } from "@/lib/marketplace/types";

/** Who is behind a gig or job, under a heading that says so. */
export function SellerCard({ person, heading }: { person: ProfileView; heading: string }) {
  const t = useTranslations("marketplace");
  return (
    <section className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-5">
      <h2 className="font-semibold">{heading}</h2>
      <div className="flex items-center gap-3">
        <Avatar name={person.name} image={person.image} size="lg" />
        <div className="min-w-0">
          <p dir="auto" className="text-along font-medium">
            {person.name}
          </p>
          {person.headline && (
            <p dir="auto" className="text-along text-sm text-ink-soft">
              {person.headline}
            </p>
          )}
        </div>
      </div>
      <ProfileFacts person={person} />
      <Link href={profilePath(person.username)} className="self-start font-medium text-accent-ink hover:underline">
        {t("seeProfile")}
      </Link>
    </section>
  );
}
