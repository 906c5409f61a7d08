import { addLabel, listLabels } from "@/lib/inbox/labels";
import { addLabelInput, listLabelsInput } from "@/lib/inbox/validation";
import { route } from "@/lib/route";

export const GET = route(listLabelsInput, listLabels);
export const POST = route(addLabelInput, addLabel);
