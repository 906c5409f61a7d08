import "server-only";
import { createRouteHandler, createUploadthing, UploadThingError, UTFiles } from "uploadthing/server";
import { requireViewerOf } from "@/lib/auth/request";
import { MAX_BODY_BYTES, readBody } from "@/lib/body";
import { AppError, HTTP_STATUS, type Refusal } from "@/lib/errors";
import { parseInput, refusalOf } from "@/lib/refusal";
import { answer } from "@/lib/route";
import { requireOwnOrigin } from "@/lib/safety/origin";
import { receive, turnAway } from "./receive";
import { type ClaimedFile, reserve } from "./reserve";
import { requireStorage } from "./storage";
import type { UploadAnswer } from "./types";
import { uploadInput } from "./validation";

const f = createUploadthing();

const uploadRouter = {
  attachment: f(
    { blob: { maxFileSize: "64MB", maxFileCount: 1, acl: "private", contentDisposition: "attachment" } },
    // Keys are made of 30 bits of a hash: of our id alone, so that the same upload begun again has the same key.
    { awaitServerData: true, getFileHashParts: (file) => [Reflect.get(file, "customId")] },
  )
    .input(uploadInput)
    .middleware(async ({ req, files, input }) => {
      const file = await agree(() => admit(req, files, input));
      // Our own storage reads both: which file is meant by a key, and whose slots it takes.
      const metadata = { attachmentId: file.id, uploaderId: file.uploaderId };
      return { ...metadata, [UTFiles]: [{ ...file.claimed, name: file.name, customId: file.id }] };
    })
    .onUploadComplete(async ({ metadata, file }) => {
      const { key, customId } = file;
      const isMeant = customId === metadata.attachmentId;
      return plain(await (isMeant ? receive({ id: customId, key }) : turnAway({ id: customId ?? "", key })));
    }),
};

export type UploadRouter = typeof uploadRouter;

/** The door that UploadThing's client and the storage itself call; without a storage it says so. */
export async function answerUploads(request: Request): Promise<Response> {
  try {
    const { token, callbackUrl, ingestUrl, isDev, logLevel, fetch } = requireStorage().settings;
    const config = { token, callbackUrl, isDev, logLevel, fetch, ...(ingestUrl ? { ingestUrl } : {}) };
    const handle = createRouteHandler({ router: uploadRouter, config });
    return await handle(await bounded(request));
  } catch (error) {
    const { code, message } = refusalOf(error);
    // UploadThing's client looks for the sentence outside.
    return answer(HTTP_STATUS[code], { message, error: { code, message } });
  }
}

async function admit(request: Request, files: readonly ClaimedFile[], input: unknown) {
  requireOwnOrigin(request.headers.get("origin"));
  const viewer = await requireViewerOf(request);
  const [claimed] = files;
  if (!claimed || files.length > 1) throw new AppError("invalid", "malformed");
  return { ...(await reserve(viewer, parseInput(uploadInput, input), claimed)), claimed, uploaderId: viewer.id };
}

/** The package has its own errors, and passes on the sentence of those alone. */
async function agree<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = refusalOf(error);
    throw new UploadThingError({ code: CODES[code], message });
  }
}

const CODES = {
  unauthenticated: "FORBIDDEN",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  invalid: "BAD_REQUEST",
  conflict: "BAD_REQUEST",
  rate_limited: "BAD_REQUEST",
  internal: "INTERNAL_SERVER_ERROR",
} as const satisfies Record<Refusal["code"], UploadThingError["code"]>;

/** The package reads bodies without a limit. */
async function bounded(request: Request): Promise<Request> {
  const { url, method, headers } = request;
  if (method === "GET") return request;
  return new Request(url, { method, headers, body: await readBody(request, MAX_BODY_BYTES) });
}

/** The same as a type that the package accepts as JSON. */
function plain<Answer extends UploadAnswer>(answer: Answer): { [Name in keyof Answer]: Answer[Name] } {
  return answer;
}
