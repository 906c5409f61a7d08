import { inject } from "vitest";
import type { Feature, Target } from "./conformance-address";

declare module "vitest" {
  interface ProvidedContext {
    /** The server that the conformance suite judges. */
    target: Target;
    without: readonly Feature[];
  }
}

export const target = inject("target");

/** Whether the checks of a feature are to be left out. */
export function isWithout(feature: Feature): boolean {
  return inject("without").includes(feature);
}
