import { getOrder } from "@/lib/orders/queries";
import { orderInput } from "@/lib/orders/validation";
import { route } from "@/lib/route";

export const GET = route(orderInput, getOrder);
