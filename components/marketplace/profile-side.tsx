import { useTranslations } from "next-intl";
import { ContactLink } from "@/components/marketplace/contact-link";
import { ProfileFacts } from "@/components/marketplace/profile-facts";
import { SkillList } from "@/components/marketplace/skill-list";
import type { ProfileView } from "@/lib/marketplace/types";

/** The way to talk to somebody, with the facts worth knowing before. */
export function ProfileSide({ person, isOwn }: { person: ProfileView; isOwn: boolean }) {
  const t = useTranslations("marketplace");
  return (
    <aside className="flex flex-col gap-5 rounded-2xl border border-line bg-surface p-5 lg:self-start">
      {isOwn ? (
        <p className="rounded-xl bg-sand px-4 py-3 text-sm font-medium">{t("ownProfile")}</p>
      ) : (
        <ContactLink to={person.username}>{t("contact")}</ContactLink>
      )}
      <ProfileFacts person={person} />
      <SkillList skills={person.skills} />
    </aside>
  );
}
