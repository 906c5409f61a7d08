import { useTranslations } from "next-intl";

/** An amount of whole dirhams. */
export function FilterAmount({ name, label, value }: { name: string; label: string; value: number | null }) {
  const t = useTranslations("marketplace");
  return (
    <label className="flex flex-col gap-1 max-sm:min-w-32 max-sm:flex-1">
      <span className="text-ink-soft text-sm">{label}</span>
      <span className="flex min-h-11 items-center rounded-xl border border-line bg-surface pe-3 focus-within:border-accent-ink sm:min-h-10">
        <input
          key={value}
          type="number"
          name={name}
          inputMode="numeric"
          min={1}
          max={9_999_999}
          defaultValue={value ?? undefined}
          className="w-0 min-w-20 flex-1 self-stretch rounded-xl bg-transparent px-3 text-ink [appearance:textfield] [&::-webkit-inner-spin-button]:hidden"
        />
        <span aria-hidden="true" className="text-ink-soft text-sm">
          {t("currency")}
        </span>
      </span>
    </label>
  );
}
