import { nextAuth } from "@/lib/auth/next-auth";
import { refuse } from "@/lib/route";
import { requireOwnOrigin } from "@/lib/safety/origin";

export const GET = nextAuth;

export async function POST(request: Request, context: unknown): Promise<Response> {
  try {
    requireOwnOrigin(request.headers.get("origin"));
  } catch (error) {
    return refuse(error);
  }
  return nextAuth(request, context);
}
