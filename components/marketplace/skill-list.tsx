import { useTranslations } from "next-intl";

/** What somebody can, or what a job asks for. */
export function SkillList({ skills }: { skills: readonly string[] }) {
  const t = useTranslations("marketplace");
  if (skills.length === 0) return null;
  return (
    <ul aria-label={t("skills")} className="flex min-w-0 flex-wrap gap-1.5">
      {skills.map((skill) => (
        <li key={skill} dir="auto" className="min-w-0 rounded-2xl bg-sand px-3 py-1 text-sm text-ink">
          {skill}
        </li>
      ))}
    </ul>
  );
}
