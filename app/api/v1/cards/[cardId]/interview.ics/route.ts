import { serveCalendar } from "@/lib/cards/serve-calendar";

export { serveCalendar as GET };
