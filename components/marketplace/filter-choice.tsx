interface Props {
  name: string;
  label: string;
  /** Said where nothing is chosen. */
  all: string;
  value: string | number | null;
  options: readonly { value: string | number; label: string }[];
}

/** One of some; the browser's own list, which a thumb knows. */
export function FilterChoice({ name, label, all, value, options }: Props) {
  return (
    <label className="flex min-w-36 flex-col gap-1 max-sm:flex-1 sm:max-w-64">
      <span className="text-ink-soft text-sm">{label}</span>
      <select
        // The browser would keep what was chosen before a way back or a cleared filter.
        key={value}
        name={name}
        defaultValue={value ?? ""}
        className="min-h-11 w-full rounded-xl border border-line bg-surface px-3 text-ink sm:min-h-10"
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
