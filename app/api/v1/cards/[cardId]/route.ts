import { getCard } from "@/lib/cards/queries";
import { cardInput } from "@/lib/cards/validation";
import { route } from "@/lib/route";

export const GET = route(cardInput, getCard);
