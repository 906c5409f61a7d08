import "server-only";
import { createHash } from "node:crypto";
import type { CardContent } from "./types";

/** SHA-256 (hex) of what a version says, as canonical JSON; whoever holds the content can count it up again. */
export function hashOf(content: CardContent): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}

/** Without blanks, and with names in the order of their code units (RFC 8785, for texts, whole numbers, lists and null). */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`).join(",")}}`;
}
