import { route } from "@/lib/route";
import { getPrivacy, updatePrivacy } from "@/lib/safety/settings";
import { getPrivacyInput, updatePrivacyInput } from "@/lib/safety/validation";

export const GET = route(getPrivacyInput, getPrivacy);
export const PATCH = route(updatePrivacyInput, updatePrivacy);
