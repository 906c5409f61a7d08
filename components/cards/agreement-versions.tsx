"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { CardVersionView, CardView } from "@/lib/cards/types";
import { CardFace } from "./card-face";
import { useVersions } from "./use-versions";

/** The two who have said yes. */
interface Both {
  viewerId: string;
  /** The other person's. */
  name: string;
}

/** Who said yes to an agreement and when, and the versions of it that held before. */
export function AgreementVersions({ card, ...both }: Both & { card: CardView }) {
  const t = useTranslations("cards");
  const { versions, hasFailed } = useVersions(card);
  if (!versions) return <p className="text-ink-soft text-sm">{t(hasFailed ? "versionsFailed" : "moving")}</p>;
  const confirmed = versions.filter(({ confirmations }) => confirmations.length > 1);
  const current = confirmed.find(({ version }) => version === card.version);
  return (
    <div className="flex flex-col gap-2 px-1 text-ink-soft text-sm">
      {current && <Confirmed version={current} {...both} />}
      {confirmed
        .filter(({ version }) => version < card.version)
        .reverse()
        .map((version) => (
          <details key={version.version} className="flex flex-col gap-2">
            <summary className="min-h-9 cursor-pointer py-1.5 hover:underline pointer-coarse:min-h-11">
              {t("earlier", { version: version.version })}
            </summary>
            <div className="flex flex-col gap-2 text-ink">
              <CardFace isPast card={{ ...card, ...version, base: null }} />
              <Confirmed version={version} {...both} />
            </div>
          </details>
        ))}
    </div>
  );
}

function Confirmed({ version: { confirmations, contentHash }, viewerId, name }: Both & { version: CardVersionView }) {
  const t = useTranslations("cards");
  const format = useFormatter();
  return (
    <div className="text-ink-soft">
      <ul>
        {confirmations.map(({ userId, at }) => (
          <li key={userId}>
            <time dateTime={at} title={at} suppressHydrationWarning>
              {t("yesAt", {
                isOwn: String(userId === viewerId),
                name,
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
