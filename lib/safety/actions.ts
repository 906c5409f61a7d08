"use server";

import { action } from "@/lib/action";
import { updatePrivacy } from "./settings";
import { updatePrivacyInput } from "./validation";

export const updatePrivacyAction = action(updatePrivacyInput, updatePrivacy);
