"use client";

import { Tag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SettingsSection } from "@/components/site/settings-section";
import { MAX_LABELS } from "@/lib/inbox/rules";
import type { LabelView } from "@/lib/inbox/types";
import { LabelForm } from "./label-form";
import { LabelRow } from "./label-row";
import { NewLabel } from "./new-label";
import { useDeletions } from "./use-deletions";
import { useLabels } from "./use-labels";

/** All labels, to be added to, named and coloured anew, and thrown away. */
export function LabelSettings({ initial }: { initial: readonly LabelView[] }) {
  const t = useTranslations("inbox.labels");
  const store = useLabels(initial);
  const [openId, setOpenId] = useState<string | null>(null);
  const { deleted, drop } = useDeletions(store);
  const labels = store.labels.filter(({ id }) => !deleted.has(id));
  return (
    <SettingsSection title={t("title")} text={t("text")}>
      {labels.length === 0 && (
        <p className="flex items-center gap-3 rounded-xl bg-canvas px-4 py-3 text-ink-soft">
          <Tag aria-hidden="true" className="size-5 shrink-0" />
          {t("none")}
        </p>
      )}
      {labels.length > 0 && (
        <ul aria-label={t("title")} className="flex flex-col divide-y divide-line">
          {labels.map((label) => (
            <li key={label.id} className="py-1.5">
              {openId === label.id ? (
                <LabelForm
                  label={label}
                  onSave={(fields) => store.edit(label, fields)}
                  onClose={() => setOpenId(null)}
                />
              ) : (
                <LabelRow label={label} onEdit={() => setOpenId(label.id)} onDelete={() => drop(label)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {labels.length < MAX_LABELS && <NewLabel labels={labels} onAdd={store.add} />}
    </SettingsSection>
  );
}
