/** How an upload goes to the disk: bare, without or with a flush at its end; or into the product, without or with its gate. */
export type Way = "bare" | "synced" | "direct" | "gate";

export const WAYS: readonly Way[] = ["bare", "synced", "direct", "gate"];

export function isProduct(way: Way): boolean {
  return way === "direct" || way === "gate";
}
