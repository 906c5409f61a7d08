"use client";

import { useEffect, useMemo, useState } from "react";
import { useRealtime, useRealtimeSignals } from "@/components/realtime/realtime-context";
import { changeJson, getJson, postJson } from "@/components/site/api";
import { newestOf } from "@/components/site/newest-of";
import type { LabelColour, LabelView } from "@/lib/inbox/types";

const LABELS = "/api/v1/labels";

/** One's labels by name, kept true by events, and what can be done with them, which rejects with what the server said. */
export function useLabels(initial: readonly LabelView[]) {
  const { announce } = useRealtime();
  const [labels, setLabels] = useState(initial);
  const reload = useMemo(() => {
    const ask = newestOf(() => getJson<{ items: LabelView[] }>(LABELS));
    // What could not be asked for is asked for with the next word.
    return () =>
      void ask().then(
        (answer) => answer && setLabels(answer.items),
        () => {},
      );
  }, []);
  useEffect(reload, [reload]);
  useRealtimeSignals(({ name }) => {
    if (name === "labels:changed" || name === "catch-up") reload();
  });

  const put = (label: LabelView) => setLabels((known) => sorted([...without(known, label.id), label]));
  return {
    labels,
    async add(name: string, colour: LabelColour): Promise<LabelView> {
      const label = await postJson<LabelView>(LABELS, { name, colour });
      put(label);
      announce({ name: "labels:changed", data: {} });
      return label;
    },
    /** Shown at once; taken back when the server refuses. */
    async edit(label: LabelView, fields: Partial<Omit<LabelView, "id">>): Promise<void> {
      put({ ...label, ...fields });
      await changeJson<LabelView>("PATCH", `${LABELS}/${label.id}`, fields).then(put, (error: unknown) => {
        put(label);
        throw error;
      });
    },
    async remove(label: LabelView): Promise<void> {
      setLabels((known) => without(known, label.id));
      await changeJson<LabelView>("DELETE", `${LABELS}/${label.id}`).catch((error: unknown) => {
        put(label);
        throw error;
      });
    },
  };
}

export type Labels = ReturnType<typeof useLabels>;

function without(labels: readonly LabelView[], id: string): readonly LabelView[] {
  return labels.filter((label) => label.id !== id);
}

function sorted(labels: readonly LabelView[]): readonly LabelView[] {
  return [...labels].sort((one, other) => one.name.localeCompare(other.name));
}
