import { isNewBurst } from "@/lib/notifications/in-app-rules";
import { chime } from "./chime";
import { isSeenSomewhere } from "./use-seen-lock";

/** Sounds once for a burst of news, in one of all tabs that are hidden; in none while one is looked at. */
export async function soundOnce(viewerId: string): Promise<void> {
  if (await isSeenSomewhere(viewerId)) return;
  const name = `sounded ${viewerId}`;
  // Each tab hears of each piece of news: whoever comes first sounds, and the others find that they are late.
  const isFirst = navigator.locks ? await navigator.locks.request(name, () => begins(name)) : begins(name);
  if (isFirst) chime();
}

/** Whether a burst begins now; notes when the last of it was. A browser that keeps nothing sounds for each. */
function begins(name: string): boolean {
  try {
    const last = localStorage.getItem(name);
    const now = Date.now();
    localStorage.setItem(name, String(now));
    return isNewBurst(last === null ? null : Number(last), now);
  } catch {
    return true;
  }
}
