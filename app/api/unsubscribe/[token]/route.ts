import { getUnsubscribe, postUnsubscribe } from "@/lib/mail/serve-unsubscribe";

export const GET = getUnsubscribe;
export const POST = postUnsubscribe;
