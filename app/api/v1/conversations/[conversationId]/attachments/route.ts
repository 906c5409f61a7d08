import { listAttachments } from "@/lib/attachments/list";
import { listAttachmentsInput } from "@/lib/attachments/validation";
import { route } from "@/lib/route";

export const GET = route(listAttachmentsInput, listAttachments);
