import { getApplication } from "@/lib/applications/queries";
import { setStage } from "@/lib/applications/set-stage";
import { applicationInput, setStageInput } from "@/lib/applications/validation";
import { route } from "@/lib/route";

export const GET = route(applicationInput, getApplication);
export const PATCH = route(setStageInput, setStage);
