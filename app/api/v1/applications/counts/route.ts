import { countApplications } from "@/lib/applications/list";
import { countApplicationsInput } from "@/lib/applications/validation";
import { route } from "@/lib/route";

export const GET = route(countApplicationsInput, countApplications);
