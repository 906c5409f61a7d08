import { listOrders } from "@/lib/orders/queries";
import { listOrdersInput } from "@/lib/orders/validation";
import { route } from "@/lib/route";

export const GET = route(listOrdersInput, listOrders);
