import { applyToJob } from "@/lib/applications/apply";
import { listApplications } from "@/lib/applications/list";
import { applyInput, listApplicationsInput } from "@/lib/applications/validation";
import { route } from "@/lib/route";

export const GET = route(listApplicationsInput, listApplications);
export const POST = route(applyInput, applyToJob);
