import { moveCard } from "@/lib/cards/move";
import { moveCardInput } from "@/lib/cards/validation";
import { route } from "@/lib/route";

export const POST = route(moveCardInput, moveCard);
