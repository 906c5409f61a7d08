import { countApplications } from "@/lib/applications/queries";
import { countApplicationsInput } from "@/lib/applications/validation";
import { route } from "@/lib/route";

export const GET = route(countApplicationsInput, countApplications);
