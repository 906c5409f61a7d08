import { NextRequest } from "next/server";
import { nextAuth } from "@/lib/auth/next-auth";
import { MAX_BODY_BYTES, readBody } from "@/lib/body";
import { refuse } from "@/lib/route";
import { requireOwnOrigin } from "@/lib/safety/origin";

export const GET = nextAuth;

export async function POST(request: Request, context: unknown): Promise<Response> {
  try {
    requireOwnOrigin(request.headers.get("origin"));
    return await nextAuth(await bounded(request), context);
  } catch (error) {
    return refuse(error);
  }
}

/** The same request with its body already read, which next-auth would do without a limit. */
async function bounded(request: Request): Promise<Request> {
  const { url, method, headers } = request;
  return new NextRequest(url, { method, headers, body: await readBody(request, MAX_BODY_BYTES) });
}
