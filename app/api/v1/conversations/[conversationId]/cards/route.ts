import { proposeCard } from "@/lib/cards/propose";
import { proposeCardInput } from "@/lib/cards/validation";
import { route } from "@/lib/route";

export const POST = route(proposeCardInput, proposeCard);
