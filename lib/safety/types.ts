/** What a person keeps to themselves; null while others are told. */
export interface PrivacyView {
  /** When they are here, what time it is for them, and that they are writing. */
  presenceHiddenAt: string | null;
  /** What they have read. */
  receiptsHiddenAt: string | null;
}
