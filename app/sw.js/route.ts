import { workerProgram } from "@/lib/push/worker";

/** Made when it is asked for, for a build that is not finished yet has no name. */
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return new Response(await workerProgram(), {
    headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" },
  });
}
