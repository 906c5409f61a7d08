import { readNotifications } from "@/lib/notifications/read";
import { readNotificationsInput } from "@/lib/notifications/validation";
import { route } from "@/lib/route";

export const POST = route(readNotificationsInput, readNotifications);
