import type { ErrorKey } from "@/lib/errors";
import type { OrderStatus, OrderStep } from "./types";

type Role = "buyer" | "seller";

/** How far an order is, and whose it is; a row or a view of one. */
export interface Standing {
  buyerId: string;
  sellerId: string;
  status: OrderStatus;
  /** Any time is a yes. */
  paidAt: Date | string | null;
  revisionsLeft: number;
}

interface Rule {
  /** Out of which states each of the two may take it. */
  from: Readonly<Partial<Record<Role, readonly OrderStatus[]>>>;
  to: OrderStatus;
  /** Without words and files it would say nothing. */
  needsContent: boolean;
}

/** The state machine; `placed` is what an order begins with, and leads out of no state. */
const RULES: Readonly<Record<OrderStep, Rule>> = {
  placed: { from: {}, to: "placed", needsContent: false },
  paid: { from: { seller: ["placed"] }, to: "placed", needsContent: false },
  started: { from: { buyer: ["placed"] }, to: "active", needsContent: true },
  delivered: { from: { seller: ["active", "revising"] }, to: "delivered", needsContent: true },
  completed: { from: { buyer: ["delivered"] }, to: "completed", needsContent: false },
  revision: { from: { buyer: ["delivered"] }, to: "revising", needsContent: true },
  cancelled: {
    from: { buyer: ["placed"], seller: ["placed", "active", "revising"] },
    to: "cancelled",
    needsContent: false,
  },
};

const STEPS: readonly OrderStep[] = ["placed", "paid", "started", "delivered", "completed", "revision", "cancelled"];
const DAY_MS = 86_400_000;

/** What `personId` may do with the order now, what leads on first. */
export function stepsOf(order: Standing, personId: string): OrderStep[] {
  return STEPS.filter((step) => refusalOf(order, step, personId) === null);
}

/** Why `personId` may not take `step` now; null when they may. */
export function refusalOf(order: Standing, step: OrderStep, personId: string): ErrorKey | null {
  const role = roleOf(order, personId);
  const from = role && RULES[step].from[role];
  if (!from) return "notYourStep";
  if (!from.includes(order.status)) return "orderMovedOn";
  if (step === "paid" && order.paidAt) return "orderMovedOn";
  if (step === "started" && !order.paidAt) return "orderNotPaid";
  if (step === "revision" && order.revisionsLeft === 0) return "noRevisionsLeft";
  return null;
}

/** What `step` changes in an order that may take it. */
export function changesBy(
  step: OrderStep,
  { revisionsLeft, deliveryDays }: { revisionsLeft: number; deliveryDays: number },
  now: Date,
) {
  return {
    status: RULES[step].to,
    ...(step === "paid" && { paidAt: now }),
    ...(step === "started" && { dueAt: new Date(now.getTime() + deliveryDays * DAY_MS) }),
    ...(step === "revision" && { revisionsLeft: revisionsLeft - 1 }),
  };
}

export function needsContent(step: OrderStep): boolean {
  return RULES[step].needsContent;
}

/** Whether nobody has anything to do after it. */
export function isLastStep(step: OrderStep): boolean {
  return step === "completed" || step === "cancelled";
}

/** The one of the two who takes this step, for those that belong to one alone. */
export function actorOf(order: Pick<Standing, "buyerId" | "sellerId">, step: OrderStep): string | null {
  const { buyer, seller } = RULES[step].from;
  if (buyer && seller) return null;
  return seller ? order.sellerId : order.buyerId;
}

function roleOf({ buyerId, sellerId }: Pick<Standing, "buyerId" | "sellerId">, personId: string): Role | null {
  if (personId === buyerId) return "buyer";
  return personId === sellerId ? "seller" : null;
}
