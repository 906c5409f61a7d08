import { editLabel, removeLabel } from "@/lib/inbox/labels";
import { editLabelInput, removeLabelInput } from "@/lib/inbox/validation";
import { route } from "@/lib/route";

export const PATCH = route(editLabelInput, editLabel);
export const DELETE = route(removeLabelInput, removeLabel);
