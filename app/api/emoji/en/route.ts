import { emojiData } from "@/lib/messages/emoji";

/** Made once, with the build: it is the same for everybody. */
export const dynamic = "force-static";

/** What the emoji picker offers; asked for when somebody opens it. */
export function GET(): Response {
  return Response.json(emojiData(), { headers: { "Cache-Control": "public, max-age=86400" } });
}
