import { Building2, type LucideIcon, Search, Sparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import { JOINABLE_KINDS, type JoinableKind } from "@/lib/auth/rules";

const ICONS: Readonly<Record<JoinableKind, LucideIcon>> = { client: Search, freelancer: Sparkles, company: Building2 };

/** What a newcomer came for. */
export function KindChoice({ chosen = "client", error }: { chosen?: string; error?: string }) {
  const t = useTranslations("auth");
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-sm">{t("kind")}</legend>
      <div className="grid grid-cols-3 gap-2">
        {JOINABLE_KINDS.map((kind) => (
          <KindCard key={kind} kind={kind} checked={kind === chosen} />
        ))}
      </div>
      {error && <p className="mt-1.5 text-danger text-sm">{error}</p>}
    </fieldset>
  );
}

function KindCard({ kind, checked }: { kind: JoinableKind; checked: boolean }) {
  const t = useTranslations("auth");
  const Icon = ICONS[kind];
  return (
    <label className="relative flex flex-col gap-1 rounded-xl border border-line bg-surface p-3 hover:bg-sand has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent-ink has-focus-visible:outline-offset-2">
      <input
        type="radio"
        name="kind"
        value={kind}
        defaultChecked={checked}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
      <Icon aria-hidden="true" className="size-5 text-accent-ink" />
      <span className="font-medium text-sm leading-tight">{t(`kinds.${kind}`)}</span>
      <span className="text-ink-soft text-xs leading-snug">{t(`kindTexts.${kind}`)}</span>
    </label>
  );
}
