import { placeOrder } from "@/lib/orders/place-order";
import { listOrders } from "@/lib/orders/queries";
import { listOrdersInput, placeOrderInput } from "@/lib/orders/validation";
import { route } from "@/lib/route";

export const GET = route(listOrdersInput, listOrders);
export const POST = route(placeOrderInput, placeOrder);
