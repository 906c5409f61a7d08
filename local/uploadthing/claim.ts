/** What the app's metadata say of the file that a key is registered for; null where they do not say it. */
export type Claim = {
  /** The app's own id of the file. Keys have 30 bits: two files may have one, and the first registered is meant. */
  readonly customId: string | null;
  /** Who uploads it. */
  readonly owner: string | null;
};

export const UNCLAIMED: Claim = { customId: null, owner: null };
