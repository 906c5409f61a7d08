"use client";

import { Settings2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LabelCheck } from "@/components/inbox/labels/label-check";
import { NewLabel } from "@/components/inbox/labels/new-label";
import { useLabels } from "@/components/inbox/labels/use-labels";
import { useLists } from "@/components/inbox/lists/lists-context";
import { closeAround } from "@/components/ui/anchored-popover";
import type { ConversationView } from "@/lib/conversations/types";
import { knownLabels } from "@/lib/inbox/entry-state";
import type { LabelView } from "@/lib/inbox/types";
import { useEntryActions } from "./entry-context";

/** Puts labels on a conversation and takes them off, and makes new ones. It stays until one is done. */
export function LabelPicker({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("inbox.entry");
  const { act } = useEntryActions();
  const store = useLabels(useLists().labels);
  const { labels } = store;
  const labelIds = knownLabels(conversation.labelIds, labels);

  function toggle({ id }: LabelView) {
    const isOn = labelIds.includes(id);
    act(
      { ...conversation, labelIds },
      { labelIds: isOn ? labelIds.filter((other) => other !== id) : [...labelIds, id] },
    );
  }

  return (
    <div className="flex flex-col sm:w-72">
      {labels.length === 0 && <p className="px-3 pt-2 text-ink-soft text-sm">{t("noLabels")}</p>}
      {labels.length > 0 && (
        <ul className="max-h-64 overflow-y-auto">
          {labels.map((label) => (
            <li key={label.id}>
              <LabelCheck label={label} isOn={labelIds.includes(label.id)} onToggle={() => toggle(label)} />
            </li>
          ))}
        </ul>
      )}
      <NewLabel labels={labels} onAdd={store.add} onAdded={toggle} />
      <hr className="my-1 border-line" />
      <Link
        href="/settings/labels"
        data-item
        onClick={({ currentTarget }) => closeAround(currentTarget)}
        className="flex min-h-9 items-center gap-3 rounded-xl px-3 text-sm hover:bg-sand pointer-coarse:min-h-11"
      >
        <Settings2 aria-hidden="true" className="size-4 shrink-0" />
        {t("manageLabels")}
      </Link>
    </div>
  );
}
