import "server-only";
import { downloadZip } from "client-zip";
import { requireViewerOf } from "@/lib/auth/request";
import { AppError } from "@/lib/errors";
import { parseInput } from "@/lib/refusal";
import { refuse } from "@/lib/route";
import { contentDisposition } from "./headers";
import { findSent } from "./list";
import { distinctNames } from "./rules";
import { openObject } from "./storage";
import { zipAttachmentsInput } from "./validation";

interface RouteContext {
  params: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

type SentFiles = NonNullable<Awaited<ReturnType<typeof findSent>>>;

/** Streams several files of a conversation as one zip file, fetching each when its turn has come. */
export async function serveZip(request: Request, context: RouteContext): Promise<Response> {
  try {
    const viewer = await requireViewerOf(request);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { conversationId, ids } = parseInput(zipAttachmentsInput, { ...query, ...(await context.params) });
    const files = await findSent(viewer, conversationId, ids);
    if (!files) throw new AppError("not_found", "notFound");
    return zipOf(files, request.signal);
  } catch (error) {
    return refuse(error);
  }
}

function zipOf(files: SentFiles, signal: AbortSignal): Response {
  const names = distinctNames(files.map(({ attachment }) => attachment.name));
  const entries = files.map(({ attachment, createdAt }, place) => ({
    ...{ name: names[place] ?? attachment.id, size: attachment.size, lastModified: createdAt },
    key: attachment.key ?? "",
  }));
  const { body, headers } = downloadZip(fetched(entries, signal), { metadata: entries });
  const length = headers.get("content-length");
  return new Response(body, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": contentDisposition("attachment", "files.zip"),
      "Cache-Control": "private, no-store",
      ...(length ? { "Content-Length": length } : {}),
    },
  });
}

type Entry = { name: string; size: number; lastModified: Date; key: string };

async function* fetched(entries: readonly Entry[], signal: AbortSignal) {
  for (const { key, ...entry } of entries) {
    const { ok, body, status } = await openObject(key, { signal });
    // Breaks the answer off, so that nobody takes half of the files for all.
    if (!ok || !body) throw new Error(`the storage answers ${status} for a file in a message`);
    yield { ...entry, input: body };
  }
}
