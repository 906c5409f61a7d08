import { MAX_PAYLOAD_BYTES } from "./rules";
import type { PushPayload } from "./types";

/** `payload` as JSON of at most {@link MAX_PAYLOAD_BYTES}: of a longer one, first the body and then the title is cut. */
export function writePayload(payload: PushPayload): string {
  const whole = JSON.stringify(payload);
  if (bytesOf(whole) <= MAX_PAYLOAD_BYTES) return whole;
  const body = cut(payload.body, (shorter) => bytesOf(JSON.stringify({ ...payload, body: shorter })));
  const title = cut(payload.title, (shorter) => bytesOf(JSON.stringify({ ...payload, body, title: shorter })));
  const written = JSON.stringify({ ...payload, title, body });
  if (bytesOf(written) > MAX_PAYLOAD_BYTES) throw new Error("a push is too long even without its words");
  return written;
}

/** The most of `text` with which `sizeOf` stays within the limit, and an ellipsis; never half an emoji. */
function cut(text: string, sizeOf: (shorter: string) => number): string {
  if (sizeOf(text) <= MAX_PAYLOAD_BYTES) return text;
  const parts = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let [fits, tooMany] = [0, parts.length];
  while (fits + 1 < tooMany) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (sizeOf(shortened(parts, middle)) <= MAX_PAYLOAD_BYTES) fits = middle;
    else tooMany = middle;
  }
  return fits === 0 ? "" : shortened(parts, fits);
}

function shortened(parts: readonly string[], count: number): string {
  return `${parts.slice(0, count).join("").trimEnd()}…`;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
