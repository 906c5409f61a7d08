/** The cookie in which the browser tells its zone, so that the server renders the viewer's times. */
export const TIME_ZONE_COOKIE = "time-zone";

const HOME_ZONE = "Africa/Casablanca";

/** The IANA zone name to render in; anything unknown becomes the market's own zone. */
export function timeZoneOf(cookieValue: string | undefined): string {
  if (!cookieValue) return HOME_ZONE;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: cookieValue }).resolvedOptions().timeZone;
  } catch {
    return HOME_ZONE;
  }
}

/** Whether that is the name of a zone, as IANA has it. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
