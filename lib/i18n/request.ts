import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { catalogue, DEFAULT_LOCALE } from "./catalogue";
import { formats } from "./formats";
import { TIME_ZONE_COOKIE, timeZoneOf } from "./time-zone";

export default getRequestConfig(async () => {
  const zone = (await cookies()).get(TIME_ZONE_COOKIE)?.value;
  return { locale: DEFAULT_LOCALE, messages: catalogue, formats, timeZone: timeZoneOf(zone), now: new Date() };
});
