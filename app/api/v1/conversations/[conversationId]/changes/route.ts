import { listChanges } from "@/lib/messages/queries";
import { listChangesInput } from "@/lib/messages/validation";
import { route } from "@/lib/route";

export const GET = route(listChangesInput, listChanges);
