import "server-only";
import type { Viewer } from "@/lib/auth/types";
import type { MessageView } from "@/lib/messages/types";
import { type Before, type Told, takeStep } from "./record";

/**
 * Records that an order is paid, once. The place of a payment service: today the seller says so ("Mark as paid") or a
 * marketplace elsewhere does; a service would call this when the money is there, with an id of the payment's as `clientId`,
 * and nothing else here would change.
 */
export async function recordPayment(
  seller: Viewer,
  to: string,
  told: Omit<Told, "step">,
  before: Before,
): Promise<MessageView> {
  return takeStep(seller, to, { ...told, step: "paid" }, before);
}
