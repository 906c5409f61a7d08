/**
 * What a request says of the page that makes it: for whom that was made, as the layout wrote it down. The cookie may have
 * become somebody else's since, and nothing is to be read, written or uploaded in their name then.
 */
export function ofPage(): Record<string, string> {
  const viewerId = globalThis.document?.documentElement.dataset.viewer;
  return viewerId ? { "x-viewer": viewerId } : {};
}
