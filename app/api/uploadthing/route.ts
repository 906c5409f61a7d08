import { answerUploads } from "@/lib/attachments/router";

export { answerUploads as GET, answerUploads as POST };
