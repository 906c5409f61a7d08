"use client";

import { CalendarClock, MessageCircleReply, Moon, Sun, Sunrise } from "lucide-react";
import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { MenuItem } from "@/components/ui/menu-item";
import type { ConversationView } from "@/lib/conversations/types";
import { snoozing } from "@/lib/inbox/entry-state";
import { type SnoozeChoice, snoozeChoices } from "@/lib/inbox/snooze-rules";
import { useEntryActions } from "./entry-context";
import { SnoozeForm } from "./snooze-form";

const ICONS = { evening: Moon, tomorrow: Sun, monday: Sunrise } satisfies Record<SnoozeChoice, unknown>;

/** Until when a conversation is put off: times that are often meant, until the other writes, or a time of one's own. */
export function SnoozePicker({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("inbox.entry");
  const format = useFormatter();
  const timeZone = useTimeZone() ?? "UTC";
  const { act } = useEntryActions();
  const [now] = useState(() => new Date());
  const [isOwnTime, setIsOwnTime] = useState(false);
  const { name } = conversation.participant;
  const put = (until: Date | "reply") => act(conversation, snoozing(until));
  return (
    <div className="flex flex-col sm:w-72">
      {snoozeChoices(now, timeZone).map(({ choice, at }) => (
        <MenuItem
          key={choice}
          icon={ICONS[choice]}
          label={t("snoozeChoice", { choice })}
          hint={format.dateTime(at, choice === "evening" ? "clock" : "weekdayClock")}
          onChoose={() => put(at)}
          isPlain
        />
      ))}
      <MenuItem icon={MessageCircleReply} label={t("snoozeReply", { name })} onChoose={() => put("reply")} isPlain />
      <hr className="my-1 border-line" />
      {isOwnTime ? (
        <SnoozeForm now={now} timeZone={timeZone} onChoose={put} />
      ) : (
        <MenuItem icon={CalendarClock} label={t("snoozeOwn")} onChoose={() => setIsOwnTime(true)} leadsOn isPlain />
      )}
    </div>
  );
}
