import { type ComponentProps, useId } from "react";

type Props = Omit<ComponentProps<"input">, "className" | "id"> & { label: string; hint?: string; error?: string };

/** A labelled input with its hint and, when refused, the reason. */
export function Field({ label, hint, error, ...input }: Props) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        className="min-h-11 rounded-xl border border-line bg-surface px-4 text-ink placeholder:text-ink-soft aria-invalid:border-danger"
        {...input}
      />
      {note && (
        <p id={`${id}-note`} className={`text-sm ${error ? "text-danger" : "text-ink-soft"}`}>
          {note}
        </p>
      )}
    </div>
  );
}
