import { BellRing, Check, type LucideIcon, Mail, MonitorSmartphone, Volume2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Switch } from "@/components/ui/switch";
import type { Channel, TopicSwitches as Switches, Topic } from "@/lib/notifications/types";
import type { Change } from "./use-settings";

const CHANNELS = [
  ["in_app", MonitorSmartphone],
  ["email", Mail],
  ["push", BellRing],
  ["sound", Volume2],
] as const satisfies readonly (readonly [Channel, LucideIcon])[];

interface Props {
  topic: Topic;
  switches: Switches;
  onChange: Change;
}

/** The switch of one topic, and below it how one is told; what was chosen there is kept while the topic is off. */
export function TopicSwitches({ topic, switches, onChange }: Props) {
  const t = useTranslations("notifications.settings");
  const name = t(`topic.${topic}`);
  const say = (isOn: boolean, what: string) => t(isOn ? "turnedOn" : "turnedOff", { what });
  return (
    <div className="flex flex-col gap-4">
      <Switch
        label={name}
        text={t(`topic.${topic}Text`)}
        isOn={switches.on}
        onChange={(on) => onChange({ [topic]: { on } }, say(on, name))}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's frame cannot be laid out as a grid everywhere. */}
      <div
        role="group"
        aria-label={t("channelsOf", { topic: name })}
        className="grid grid-cols-2 gap-2 sm:grid-cols-[4fr_3fr_3fr_3fr]"
      >
        {CHANNELS.map(([channel, Icon]) => (
          <button
            key={channel}
            type="button"
            role="switch"
            aria-checked={switches[channel]}
            disabled={!switches.on}
            onClick={() => {
              const what = t("channelIn", { topic: name, channel: t(`channel.${channel}`) });
              onChange({ [topic]: { [channel]: !switches[channel] } }, say(!switches[channel], what));
            }}
            className="group flex min-h-11 items-center gap-2 rounded-xl border border-line px-3 text-ink-soft text-sm transition-colors enabled:hover:bg-sand aria-checked:border-accent aria-checked:bg-accent-soft aria-checked:text-accent-ink disabled:opacity-50"
          >
            <Icon aria-hidden="true" className="size-4 shrink-0" />
            <span className="min-w-0 flex-1 text-start font-medium">{t(`channel.${channel}`)}</span>
            <Check aria-hidden="true" className="size-4 shrink-0 opacity-0 group-aria-checked:opacity-100" />
          </button>
        ))}
      </div>
    </div>
  );
}
