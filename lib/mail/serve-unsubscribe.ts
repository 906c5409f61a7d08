import "server-only";
import { MAX_BODY_BYTES, readBody } from "@/lib/body";
import { AppError } from "@/lib/errors";
import { answer, refuse } from "@/lib/route";
import { absolute } from "./origin";
import { switchMails } from "./switch";

interface Context {
  params: Promise<{ token: string }>;
}

/**
 * Takes what a mail program posts (RFC 8058: no cookie, no origin) and what our own page's form does, which is led back to it.
 * The signed link alone decides, and can do nothing but switch these mails off and on.
 */
export async function postUnsubscribe(request: Request, { params }: Context): Promise<Response> {
  try {
    const { token } = await params;
    const form = new URLSearchParams(await readBody(request, MAX_BODY_BYTES));
    const asked = await switchMails(token, form.get("switch") === "on");
    if (!asked) throw new AppError("not_found", "notFound");
    if (!form.has("switch")) return answer(200, {});
    return Response.redirect(absolute(`/unsubscribe/${token}`), 303);
  } catch (error) {
    return refuse(error);
  }
}

/** Whoever opens the address of the header by hand is asked first: programs that look at links must not switch anything. */
export async function getUnsubscribe(_request: Request, { params }: Context): Promise<Response> {
  return Response.redirect(absolute(`/unsubscribe/${(await params).token}`), 303);
}
