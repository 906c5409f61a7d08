/** Bytes of a file, both ends included. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * The one range that a Range header asks for; `null` for the whole file, which is also the answer to several ranges and to
 * what is no range of bytes. `"unsatisfiable"` when the file has none of these bytes.
 */
export function parseRange(header: string | undefined, size: number): ByteRange | "unsatisfiable" | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return null;
  if (first === "")
    return Number(last) === 0 ? "unsatisfiable" : { start: Math.max(size - Number(last), 0), end: size - 1 };
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < start) return null;
  return start < size ? { start, end } : "unsatisfiable";
}
