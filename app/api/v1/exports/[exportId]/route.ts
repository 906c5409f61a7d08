import { removeExport } from "@/lib/exports/mutations";
import { getExport } from "@/lib/exports/queries";
import { exportInput } from "@/lib/exports/validation";
import { route } from "@/lib/route";

export const GET = route(exportInput, getExport);
export const DELETE = route(exportInput, removeExport);
