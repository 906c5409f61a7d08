import { Tray } from "./tray-model";

const trays = new Map<string, Tray>();

/** The tray of `viewerId` for messages to `username`: the same until the page is left, whatever is open meanwhile. */
export function trayFor(viewerId: string, username: string): Tray {
  // The server's pages have empty trays, and nobody to keep them for.
  if (typeof window === "undefined") return new Tray(() => {});
  const key = `${viewerId}:${username}`;
  const tray = trays.get(key) ?? new Tray(warnOfLeaving);
  trays.set(key, tray);
  return tray;
}

/** Files that are not sent yet go with the page: leaving it is asked about. */
function warnOfLeaving(): void {
  window.removeEventListener("beforeunload", ask);
  if ([...trays.values()].some((tray) => !tray.isEmpty())) window.addEventListener("beforeunload", ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
