"use client";

import type { EmojiData } from "frimousse";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { getJson } from "@/components/site/api";
import { Button } from "@/components/ui/button";

interface Props {
  onPick(emoji: string): void;
}

type Loaded = Awaited<ReturnType<typeof load>>;

/** All emoji to pick from, by name, category or arrow keys. Code and data come when it is first opened. */
export function EmojiPicker({ onPick }: Props) {
  const t = useTranslations("messages");
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const begin = useCallback(() => {
    setHasFailed(false);
    load().then(setLoaded, () => setHasFailed(true));
  }, []);
  useEffect(begin, [begin]);

  return (
    <div className="flex h-88 w-full flex-col overflow-hidden rounded-2xl border border-line bg-surface shadow-card">
      {loaded && <loaded.EmojiGrid data={loaded.data} onPick={onPick} />}
      {!loaded && (
        <div role="status" className="m-auto flex flex-col items-center gap-3 p-4 text-center text-ink-soft text-sm">
          {hasFailed ? t("emojiFailed") : t("emojiLoading")}
          {hasFailed && (
            <Button variant="quiet" onClick={begin}>
              {t("tryAgain")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

let loading: Promise<{ EmojiGrid: typeof import("./emoji-grid").EmojiGrid; data: EmojiData }> | null = null;

/** Once for the page; what failed is asked for anew. */
function load() {
  loading ??= Promise.all([import("./emoji-grid"), getJson<EmojiData>("/api/emoji/en")])
    .then(([{ EmojiGrid }, data]) => ({ EmojiGrid, data }))
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}
