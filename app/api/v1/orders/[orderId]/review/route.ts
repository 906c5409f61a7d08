import { reviewOrderInput } from "@/lib/reviews/validation";
import { reviewOrder } from "@/lib/reviews/write-review";
import { route } from "@/lib/route";

export const POST = route(reviewOrderInput, reviewOrder);
