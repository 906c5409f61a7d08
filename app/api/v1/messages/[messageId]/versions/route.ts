import { listVersionsInput } from "@/lib/messages/validation";
import { listVersions } from "@/lib/messages/versions";
import { route } from "@/lib/route";

export const GET = route(listVersionsInput, listVersions);
