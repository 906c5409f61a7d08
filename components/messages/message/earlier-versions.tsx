"use client";

import { X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { getJson } from "@/components/site/api";
import { useModal } from "@/components/ui/use-modal";
import type { MessageVersions, VersionView } from "@/lib/messages/types";

interface Props {
  messageId: string;
  /** It was unsent while it is looked at. */
  isGone: boolean;
  onClose(): void;
}

/** What a message said before it was edited, over the conversation. */
export function EarlierVersions({ messageId, isGone, onClose }: Props) {
  const t = useTranslations("messages");
  const dialog = useRef<HTMLDialogElement>(null);
  const versions = useVersions(messageId);
  useModal(dialog);
  useEffect(() => {
    if (isGone) dialog.current?.close();
  }, [isGone]);
  return (
    <dialog
      ref={dialog}
      aria-label={t("versions")}
      onClose={onClose}
      closedby="any"
      className="m-auto max-h-[80dvh] w-120 max-w-[calc(100dvw-2rem)] flex-col rounded-2xl border border-line bg-canvas text-ink backdrop:bg-black/40 open:flex"
    >
      <div className="flex items-center justify-between gap-3 border-line border-b py-2 ps-5 pe-2">
        <h2 className="font-semibold">{t("versions")}</h2>
        <form method="dialog">
          <button type="submit" aria-label={t("close")} className="rounded-full p-2.5 hover:bg-sand">
            <X aria-hidden="true" className="size-5" />
          </button>
        </form>
      </div>
      <div role="status" className="overflow-y-auto p-5">
        {versions === null && <p className="animate-pulse text-ink-soft">{t("versionsLoading")}</p>}
        {versions === "failed" && <p className="text-danger">{t("versionsFailed")}</p>}
        {versions?.length === 0 && <p className="text-ink-soft">{t("noVersions")}</p>}
        {Array.isArray(versions) && !isGone && <VersionList versions={versions} />}
      </div>
    </dialog>
  );
}

function VersionList({ versions }: { versions: readonly VersionView[] }) {
  const t = useTranslations("messages");
  const format = useFormatter();
  return (
    <ol className="flex flex-col gap-4">
      {versions.map(({ version, body, writtenAt }) => (
        <li key={version} className="flex flex-col items-start gap-1">
          <time dateTime={writtenAt} className="text-ink-soft text-xs">
            {format.dateTime(new Date(writtenAt), "exact")}
          </time>
          <p dir="auto" className="max-w-full whitespace-pre-wrap wrap-anywhere rounded-2xl bg-sand px-3.5 py-2">
            {body || <i className="text-ink-soft">{t("noText")}</i>}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Null while they are fetched. */
function useVersions(messageId: string): readonly VersionView[] | "failed" | null {
  const [versions, setVersions] = useState<readonly VersionView[] | "failed" | null>(null);
  useEffect(() => {
    let isWanted = true;
    getJson<MessageVersions>(`/api/v1/messages/${messageId}/versions`).then(
      ({ items }) => isWanted && setVersions(items),
      () => isWanted && setVersions("failed"),
    );
    return () => {
      isWanted = false;
    };
  }, [messageId]);
  return versions;
}
