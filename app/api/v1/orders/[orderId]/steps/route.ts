import { advanceOrder } from "@/lib/orders/advance";
import { advanceOrderInput } from "@/lib/orders/validation";
import { route } from "@/lib/route";

export const POST = route(advanceOrderInput, advanceOrder);
