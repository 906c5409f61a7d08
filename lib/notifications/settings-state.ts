import type { NotificationSettingsView, TopicSwitches } from "./types";

/** What is to change in somebody's settings; all else stays. */
export interface SettingsPatch {
  messages?: Partial<TopicSwitches>;
  orders?: Partial<TopicSwitches>;
  quietHours?: NotificationSettingsView["quietHours"];
  hidesContent?: boolean;
  language?: NotificationSettingsView["language"];
}

/** The settings once `patch` is taken over, as the server takes it over. */
export function withPatch(settings: NotificationSettingsView, patch: SettingsPatch): NotificationSettingsView {
  return {
    ...settings,
    ...patch,
    messages: { ...settings.messages, ...patch.messages },
    orders: { ...settings.orders, ...patch.orders },
  };
}

/** What takes `patch` back and nothing else: all that it changes, as it stands in `settings`. */
export function wayBack(settings: NotificationSettingsView, patch: SettingsPatch): SettingsPatch {
  const { messages, orders, ...rest } = patch;
  return {
    ...standing(settings, rest),
    ...(messages && { messages: standing(settings.messages, messages) }),
    ...(orders && { orders: standing(settings.orders, orders) }),
  };
}

/** Of two answers the one that is not older. */
export function newerOf(known: NotificationSettingsView, answered: NotificationSettingsView): NotificationSettingsView {
  return answered.version >= known.version ? answered : known;
}

/** What of `all` is named by `named`. */
function standing<Fields extends object>(all: Fields, named: Partial<Fields>): Partial<Fields> {
  const given: Partial<Fields> = {};
  for (const key in named) if (Object.hasOwn(named, key)) given[key] = all[key];
  return given;
}
