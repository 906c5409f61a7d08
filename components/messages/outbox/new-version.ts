/** Whether a new version of the app answered: this tab goes on, but is of the one before. */
let isThere = false;
const listeners = new Set<() => void>();

export function noteNewVersion(): void {
  isThere = true;
  for (const listener of listeners) listener();
}

export function isNewVersionThere(): boolean {
  return isThere;
}

export function onNewVersion(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
