import { serveExport } from "@/lib/exports/serve";

export { serveExport as GET };
