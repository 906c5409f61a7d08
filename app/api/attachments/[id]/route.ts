import { recheck } from "@/lib/attachments/recheck";
import { removeUnsent } from "@/lib/attachments/remove";
import { serveAttachment } from "@/lib/attachments/serve";
import { attachmentInput } from "@/lib/attachments/validation";
import { route } from "@/lib/route";

export { serveAttachment as GET, serveAttachment as HEAD };
export const POST = route(attachmentInput, recheck);
export const DELETE = route(attachmentInput, removeUnsent);
