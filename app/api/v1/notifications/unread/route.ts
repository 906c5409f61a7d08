import { countNotifications } from "@/lib/notifications/list";
import { countNotificationsInput } from "@/lib/notifications/validation";
import { route } from "@/lib/route";

export const GET = route(countNotificationsInput, countNotifications);
