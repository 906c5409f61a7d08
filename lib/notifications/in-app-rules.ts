import { isWanted } from "./rules";
import type { NotificationSettingsView, Topic } from "./types";

/** What a tab does about something new: it says so in passing, it sounds, or neither. */
export type Rung = "nothing" | "toast" | "sound";

interface Situation {
  topic: Topic;
  /** Whether the tab is to be seen, and if so, whether it shows the place that it is about. */
  isVisible: boolean;
  isOpenHere: boolean;
  isMuted: boolean;
  /** Whether it is within the quiet hours, in which whoever is here is still told, without a sound. */
  isQuiet: boolean;
}

/** How a tab tells of something new, by what its person wants and where they are. */
export function rungOf(
  settings: Pick<NotificationSettingsView, Topic>,
  { topic, isVisible, isOpenHere, isMuted, isQuiet }: Situation,
): Rung {
  if (isMuted) return "nothing";
  if (isVisible) return !isOpenHere && isWanted(settings, topic, "in_app") ? "toast" : "nothing";
  return !isQuiet && isWanted(settings, topic, "sound") ? "sound" : "nothing";
}

/** What comes sooner than so long after the last is of one burst with it. */
export const BURST_PAUSE_MS = 8000;

/** Whether something at `now` begins a burst, by when the last thing was; null for never. A clock set back begins one. */
export function isNewBurst(lastAt: number | null, now: number): boolean {
  return lastAt === null || now < lastAt || now - lastAt > BURST_PAUSE_MS;
}

/**
 * Whether a page shows what has come: the conversation itself, what is at `path`, all lists that it is at the top of. Beside
 * another conversation the list is there too, but it is not what one reads.
 */
export function isShownBy(
  pathname: string,
  { topic, path, conversationId }: { topic: Topic; path: string; conversationId: string | null },
): boolean {
  if (conversationId && pathname === `/inbox/${conversationId}`) return true;
  return pathname === (topic === "messages" ? "/inbox" : "/notifications") || pathname === path;
}
