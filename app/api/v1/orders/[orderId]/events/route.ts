import { env } from "@/env";
import { receiveEvent } from "@/lib/orders/events";
import { orderEventInput } from "@/lib/orders/validation";
import { serviceRoute } from "@/lib/route";

export const POST = serviceRoute(env.ORDER_EVENTS_TOKEN, orderEventInput, receiveEvent);
