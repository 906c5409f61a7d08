"use client";

import { useTranslations } from "next-intl";
import { isApple } from "@/components/site/is-apple";
import { Kbd } from "@/components/ui/kbd";

const NAMES = { mod: "ctrl", shift: "shift", enter: "enter", escape: "escape", up: "up", down: "down" } as const;

/** Keys to press together, such as "mod+k", as they are called on this machine; only for what the browser draws alone. */
export function KeyNames({ keys }: { keys: string }) {
  const t = useTranslations("commands");
  return (
    <span className="flex shrink-0 items-center gap-1">
      {keys.split("+").map((key) => (
        <Kbd key={key}>{nameOf(key)}</Kbd>
      ))}
    </span>
  );

  function nameOf(key: string): string {
    if (key === "mod" && isApple()) return t("key.command");
    return isNamed(key) ? t(`key.${NAMES[key]}`) : key.toUpperCase();
  }
}

function isNamed(key: string): key is keyof typeof NAMES {
  return Object.hasOwn(NAMES, key);
}
