import { z } from "zod";
import { Refusal } from "./refusal";
import { isSigned } from "./signatures";
import type { Site } from "./site";

/** What the app allowed to be uploaded by signing it. */
export type Presigned = z.output<typeof presigned>;

const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+(\s*;[\x20-\x7e]*)?$/i;
/** Stands for the type of a file of which the browser did not know any. */
const ROUTE_TYPES: readonly string[] = ["blob", "image", "video", "audio", "pdf", "text"];

const presigned = z.object({
  key: z.string().regex(/^[A-Za-z0-9_-]{12,200}$/, { error: "This is no file key" }),
  name: z.string({ error: "The file has no name" }).min(1, { error: "The file has no name" }).max(1_000, {
    error: "The file name is too long",
  }),
  size: z
    .string({ error: "The file has no size" })
    .regex(/^\d{1,15}$/, { error: "The file size is no number" })
    .transform(Number),
  type: z
    .string({ error: "The file has no type" })
    .max(255, { error: "The file type is too long" })
    .refine((type) => ROUTE_TYPES.includes(type) || MEDIA_TYPE.test(type), { error: "The file type is none" }),
  slug: z
    .string()
    .regex(/^[\w-]{1,100}$/, { error: "The slug is none" })
    .nullable(),
  customId: z
    .string()
    .min(1, { error: "The custom id is empty" })
    .max(1_000, { error: "The custom id is too long" })
    .nullable(),
  disposition: z.enum(["inline", "attachment"], { error: "The content disposition is neither inline nor attachment" }),
  acl: z.enum(["private", "public-read"], { error: "The access is neither private nor public-read" }),
});

/** Reads `/KEY?expires=…&x-ut-…&signature=…`; throws {@link Refusal} unless our app signed it and it still holds. */
export function readPresigned(target: string, site: Site, maxFileBytes: number, nowMs: number): Presigned {
  if (!isSigned(site.publicUrl, target, site.apiKey)) throw new Refusal(403, "The signature of this address is wrong");
  const [path = "", search = ""] = target.split("?");
  const query = new URLSearchParams(search);
  if (!(Number(query.get("expires")) > nowMs)) throw new Refusal(403, "This address has expired");
  if (value(query, "identifier") !== site.appId) throw new Refusal(403, "This address is for another app");
  const parsed = presigned.safeParse({
    key: path.slice(1),
    name: value(query, "file-name"),
    size: value(query, "file-size"),
    type: value(query, "file-type"),
    slug: value(query, "slug"),
    customId: value(query, "custom-id"),
    disposition: value(query, "content-disposition") ?? "inline",
    acl: value(query, "acl") ?? "private",
  });
  if (!parsed.success) throw new Refusal(400, parsed.error.issues[0]?.message ?? "This address says too little");
  const { size } = parsed.data;
  if (size === 0) throw new Refusal(400, "The file is empty");
  if (size > maxFileBytes) throw new Refusal(413, `The file has ${size} bytes, and ${maxFileBytes} are allowed`);
  return parsed.data;
}

/** The package encodes each value once more before it builds the query. */
function value(query: URLSearchParams, name: string): string | null {
  const encoded = query.get(`x-ut-${name}`);
  try {
    return encoded === null ? null : decodeURIComponent(encoded);
  } catch {
    throw new Refusal(400, `The value of x-ut-${name} is not percent-encoded`);
  }
}
