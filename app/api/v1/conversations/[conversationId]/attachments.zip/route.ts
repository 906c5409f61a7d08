import { serveZip } from "@/lib/attachments/zip";

export { serveZip as GET };
