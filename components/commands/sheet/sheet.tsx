"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { KeyNames } from "@/components/commands/key-names";
import { useModal } from "@/components/ui/use-modal";

const GROUPS = [
  {
    id: "going",
    rows: [
      { does: "next", keys: ["j"] },
      { does: "previous", keys: ["k"] },
      { does: "open", keys: ["enter"] },
      { does: "back", keys: ["escape"] },
    ],
  },
  {
    id: "finding",
    rows: [
      { does: "search", keys: ["/"] },
      { does: "palette", keys: ["mod+k"] },
      { does: "help", keys: ["?"] },
    ],
  },
  {
    id: "doing",
    rows: [
      { does: "archive", keys: ["e"] },
      { does: "star", keys: ["s"] },
      { does: "unread", keys: ["u"] },
    ],
  },
  {
    id: "writing",
    rows: [
      { does: "edit", keys: ["up"] },
      { does: "reply", keys: ["/"] },
      { does: "messages", keys: ["up", "down"] },
      { does: "menu", keys: ["enter"] },
    ],
  },
] as const;

/** What every key does, over whichever page one is on. */
export function ShortcutSheet({ onClose }: { onClose(): void }) {
  const t = useTranslations("commands");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      closedby="any"
      className="m-auto max-h-[85dvh] w-180 max-w-[calc(100dvw-2rem)] flex-col overflow-hidden rounded-2xl border border-line bg-surface text-ink shadow-card backdrop:bg-black/40 open:flex"
    >
      <div className="flex items-center justify-between gap-3 border-line border-b py-2 ps-6 pe-2">
        <h2 id={id} className="font-semibold text-lg">
          {t("shortcuts")}
        </h2>
        <form method="dialog">
          <button type="submit" aria-label={t("close")} className="rounded-full p-2.5 hover:bg-sand">
            <X aria-hidden="true" className="size-5" />
          </button>
        </form>
      </div>
      <div className="grid gap-x-10 gap-y-6 overflow-y-auto p-6 sm:grid-cols-2">
        {GROUPS.map((group) => (
          <Group key={group.id} {...group} />
        ))}
      </div>
      <p className="border-line border-t px-6 py-3 text-ink-soft text-sm">
        {t.rich("sheetNote", {
          link: (text) => (
            <Link
              href="/settings/messages"
              onClick={() => dialog.current?.close()}
              className="font-medium text-accent-ink underline underline-offset-2"
            >
              {text}
            </Link>
          ),
        })}
      </p>
    </dialog>
  );
}

function Group({ id, rows }: (typeof GROUPS)[number]) {
  const t = useTranslations("commands");
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className="pb-1 font-semibold text-ink-soft text-sm">
        {t(`sheetGroup.${id}`)}
      </h3>
      <dl>
        {rows.map(({ does, keys }) => (
          <div
            key={does}
            className="flex min-h-10 items-center justify-between gap-4 border-line border-b last:border-0"
          >
            <dt>{t(`does.${does}`)}</dt>
            <dd className="flex items-center gap-1">
              {keys.map((key) => (
                <KeyNames key={key} keys={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
