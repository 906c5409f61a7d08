import { getOwnNotificationSettings, updateNotificationSettings } from "@/lib/notifications/settings";
import { getNotificationSettingsInput, updateNotificationSettingsInput } from "@/lib/notifications/validation";
import { route } from "@/lib/route";

export const GET = route(getNotificationSettingsInput, getOwnNotificationSettings);
export const PATCH = route(updateNotificationSettingsInput, updateNotificationSettings);
