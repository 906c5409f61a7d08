import { type ComponentProps, type ReactNode, useId } from "react";

type Props = Omit<ComponentProps<"input">, "className" | "id"> & {
  label: string;
  hint?: string;
  error?: string;
  /** Stands at the end inside of the input's frame. */
  trailing?: ReactNode;
};

/** A labelled input with its hint and, when refused, the reason. */
export function Field({ label, hint, error, trailing, ...input }: Props) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="relative flex flex-col">
        <input
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          className={`min-h-11 rounded-xl border border-line bg-surface ps-4 text-ink placeholder:text-ink-soft aria-invalid:border-danger ${trailing ? "pe-20" : "pe-4"}`}
          {...input}
        />
        {trailing && <div className="absolute inset-y-0 end-1.5 flex items-center">{trailing}</div>}
      </div>
      {note && (
        <p id={`${id}-note`} className={`text-sm ${error ? "text-danger" : "text-ink-soft"}`}>
          {note}
        </p>
      )}
    </div>
  );
}
