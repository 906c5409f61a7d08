import { useId } from "react";

interface Props {
  label: string;
  /** What it means, in one sentence. */
  text: string;
  isOn: boolean;
  onChange(isOn: boolean): void;
}

/** Something that is on or off and saved at once. The whole row can be pressed. */
export function Switch({ label, text, isOn, onChange }: Props) {
  const id = useId();
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-text`}
      onClick={() => onChange(!isOn)}
      className="group flex min-h-11 items-start justify-between gap-4 rounded-xl text-start"
    >
      <span className="min-w-0">
        <span id={`${id}-label`} className="block font-medium">
          {label}
        </span>
        <span id={`${id}-text`} className="block text-ink-soft text-sm">
          {text}
        </span>
      </span>
      <span
        aria-hidden="true"
        className="mt-0.5 flex h-6 w-11 shrink-0 items-center rounded-full border border-ink-soft bg-sand px-0.5 transition-colors group-aria-checked:border-accent group-aria-checked:bg-accent"
      >
        <span className="size-4.5 rounded-full bg-ink-soft transition-transform group-aria-checked:translate-x-5 group-aria-checked:bg-on-accent rtl:group-aria-checked:-translate-x-5" />
      </span>
    </button>
  );
}
