import type { Realm } from "./realm";

/** A signed HTTP API request on its way to the function that answers it. */
export type ApiCall = {
  /** The parts of the path after `/apps/:id` that vary, as they came. */
  readonly params: readonly string[];
  readonly query: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly realm: Realm;
};
