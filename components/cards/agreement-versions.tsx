"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTalk } from "@/components/messages/talk-context";
import { getJson } from "@/components/site/api";
import type { CardDetails, CardVersionView, CardView } from "@/lib/cards/types";
import { CardFace } from "./card-face";

/** Who said yes to an agreement and when, and the versions of it that held before. */
export function AgreementVersions({ card }: { card: CardView }) {
  const t = useTranslations("cards");
  const { versions, hasFailed } = useVersions(card);
  if (!versions) return <p className="text-ink-soft text-sm">{t(hasFailed ? "versionsFailed" : "moving")}</p>;
  const confirmed = versions.filter(({ confirmations }) => confirmations.length > 1);
  const current = confirmed.find(({ version }) => version === card.version);
  return (
    <div className="flex flex-col gap-2 px-1 text-ink-soft text-sm">
      {current && <Confirmed version={current} />}
      {confirmed
        .filter(({ version }) => version < card.version)
        .reverse()
        .map((version) => (
          <details key={version.version} className="flex flex-col gap-2">
            <summary className="min-h-9 cursor-pointer py-1.5 hover:underline pointer-coarse:min-h-11">
              {t("earlier", { version: version.version })}
            </summary>
            <div className="flex flex-col gap-2 text-ink">
              <CardFace card={{ ...card, content: version.content, version: version.version }} />
              <Confirmed version={version} />
            </div>
          </details>
        ))}
    </div>
  );
}

function Confirmed({ version: { confirmations, contentHash } }: { version: CardVersionView }) {
  const t = useTranslations("cards");
  const format = useFormatter();
  const talk = useTalk();
  return (
    <div className="text-ink-soft">
      <ul>
        {confirmations.map(({ userId, at }) => (
          <li key={userId}>
            <time dateTime={at} title={at} suppressHydrationWarning>
              {t("yesAt", {
                isOwn: String(userId === talk?.viewerId),
                name: talk?.participant.name ?? "",
                date: format.dateTime(new Date(at), "exact"),
              })}
            </time>
          </li>
        ))}
      </ul>
      <p className="wrap-anywhere text-xs">
        SHA-256: <code dir="ltr">{contentHash}</code>
      </p>
    </div>
  );
}

/** Every version of a card; null until they are here. */
function useVersions({ id, rev }: CardView) {
  const [versions, setVersions] = useState<readonly CardVersionView[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a card that was moved is asked for again.
  useEffect(() => {
    const leaving = new AbortController();
    getJson<CardDetails>(`/api/v1/cards/${id}`, leaving.signal).then(
      (answer) => setVersions(answer.versions),
      () => setHasFailed(!leaving.signal.aborted),
    );
    return () => leaving.abort();
  }, [id, rev]);
  return { versions, hasFailed };
}
