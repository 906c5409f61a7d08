import { listNotifications } from "@/lib/notifications/list";
import { listNotificationsInput } from "@/lib/notifications/validation";
import { route } from "@/lib/route";

export const GET = route(listNotificationsInput, listNotifications);
