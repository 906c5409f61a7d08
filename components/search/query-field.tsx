import type { ComponentProps } from "react";
import { MAX_QUERY_LENGTH } from "@/lib/search/rules";

type Props = Omit<ComponentProps<"input">, "type" | "dir" | "onChange"> & { onType(text: string): void };

/** Where one types what is searched for. */
export function QueryField({ onType, className, ...props }: Props) {
  return (
    <input
      {...props}
      type="search"
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      maxLength={MAX_QUERY_LENGTH}
      enterKeyHint="search"
      onChange={({ target }) => onType(target.value)}
      className={`w-full rounded-full border border-line text-start placeholder:text-ink-soft [&::-webkit-search-cancel-button]:hidden ${className}`}
    />
  );
}
