/** Files chosen in this tab, by the id of the attachment that they become. */
const urls = new Map<string, string>();

/** Makes a file that was chosen here showable before, and instead of, what the server has of it. */
export function keepLocalFile(id: string, file: File): void {
  if (isShowable(file)) urls.set(id, URL.createObjectURL(file));
}

export function dropLocalFile(id: string): void {
  const url = urls.get(id);
  if (url) URL.revokeObjectURL(url);
  urls.delete(id);
}

/** Where this tab finds the file without asking the server; null for a file that was not chosen in it. */
export function localUrlOf(id: string): string | null {
  return urls.get(id) ?? null;
}

/** An SVG could load what its maker likes; what the server made of it is never shown as a picture either. */
function isShowable({ type }: File): boolean {
  return /^(image|video|audio)\//.test(type) && !type.includes("svg");
}
