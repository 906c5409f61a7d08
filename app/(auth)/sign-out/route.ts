import { endSession } from "@/lib/auth/browser";
import { signOutEverywhere } from "@/lib/auth/revoke";
import { getViewer } from "@/lib/auth/viewer";
import { readForm } from "@/lib/body";
import { endPresence } from "@/lib/realtime/presence-signs";
import { endConnections } from "@/lib/realtime/publish";
import { refuse } from "@/lib/route";
import { requireOwnOrigin } from "@/lib/safety/origin";

/** A plain form posts here, so that leaving loads a new document and nothing of the viewer stays in the old one. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireOwnOrigin(request.headers.get("origin"));
    const form = await readForm(request);
    const viewer = await getViewer();
    await endSession();
    if (viewer) await endPresence(viewer);
    if (viewer && form.has("everywhere")) await signOutEverywhere(viewer);
    // This browser's other tabs have no cookie to connect again with; other devices have.
    else if (viewer) endConnections(viewer.id);
    return new Response(null, { status: 303, headers: { Location: "/", "Cache-Control": "no-store" } });
  } catch (error) {
    return refuse(error);
  }
}
