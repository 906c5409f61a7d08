import { conversationInput } from "@/lib/conversations/validation";
import { requestExport } from "@/lib/exports/mutations";
import { listExports } from "@/lib/exports/queries";
import { requestExportInput } from "@/lib/exports/validation";
import { route } from "@/lib/route";

export const GET = route(conversationInput, listExports);
export const POST = route(requestExportInput, requestExport);
