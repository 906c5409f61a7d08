"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type Lane, laneName } from "@/lib/messages/lane-rules";
import { LaneMessages, type LaneProps } from "./lane-messages";
import { LaneSkeleton } from "./lane-skeleton";
import { useFirstPage } from "./use-first-page";

/** All messages of a conversation that are written from one thing, in the place of the whole log. */
export function LaneLog(props: LaneProps & { lane: Lane }) {
  // What is known of one lane says nothing of another.
  return <LoadedLane key={laneName(props.lane)} {...props} />;
}

function LoadedLane(props: LaneProps & { lane: Lane }) {
  const t = useTranslations("messages");
  const { page, hasFailed, load } = useFirstPage(props.conversation.id, props.lane);
  if (page) return <LaneMessages {...props} page={page} />;
  if (!hasFailed) return <LaneSkeleton />;
  return (
    <div
      role="alert"
      className="m-auto flex flex-1 flex-col items-center justify-center gap-4 px-6 py-12 text-center text-ink-soft"
    >
      <p>{t(navigator.onLine ? "laneFailed" : "laneOffline")}</p>
      <Button variant="quiet" onClick={load}>
        {t("tryAgain")}
      </Button>
    </div>
  );
}
