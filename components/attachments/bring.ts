import { LOST } from "./not-opened";
import type { Outcome, Upload } from "./upload";

/** Brings a file to the server, by what is fetched with the first one; never throws. */
export function uploaded(given: Upload): Promise<Outcome> {
  return import("./upload").then(
    ({ upload }) => upload(given),
    () => ({ failure: LOST }),
  );
}

/** Asks about a file that the server has whole, and holds back; never throws. */
export function heldAgain(id: string): Promise<Outcome> {
  return import("./ask-again").then(
    ({ askAgain }) => askAgain(id),
    () => ({ failure: { ...LOST, isHeld: true } }),
  );
}
