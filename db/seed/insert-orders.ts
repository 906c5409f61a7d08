import { v7 as uuidv7 } from "uuid";
import { PACKAGE_TIERS } from "@/db/schema/marketplace";
import { orders } from "@/db/schema/orders";
import { reviews } from "@/db/schema/reviews";
import { gigs as seedGigs } from "./gigs";
import { changesOf } from "./insert-cards";
import { reviewRows } from "./order-reviews";
import { orders as seedOrders } from "./orders";
import { type Ids, known, type Seeding } from "./seeding";
import { timesOf } from "./thread-times";
import { threads } from "./threads";
import { DAY, type SeedOrder } from "./types";

/** Writes the orders with what was said of them afterwards; answers their ids by their keys. */
export async function insertOrders({ tx, now, idOf }: Seeding, gigs: Ids): Promise<Ids> {
  const rows = seedOrders.map((order) => {
    const steps = stepsOf(order.key, now);
    const createdAt = steps[0]?.at ?? now;
    const [seller = ""] = order.gig.split("/");
    const changes = changesOf(threads, order.key, now);
    const agreement = agreementOf(order, changes);
    const row = {
      ...{ id: uuidv7({ msecs: createdAt.getTime() }), buyerId: idOf(order.buyer), sellerId: idOf(seller), createdAt },
      ...{ gigId: known(gigs, order.gig), tier: order.tier },
      ...agreement,
      ...progressOf(steps, agreement, changes.count),
    };
    return [order.key, row] as const;
  });
  // The oldest first, so that their numbers tell their age.
  const sorted = rows.map(([, row]) => row).sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  await tx.insert(orders).values(sorted);
  await tx.insert(reviews).values(rows.flatMap(([key, row]) => reviewRows(key, row, stepsOf(key, now), now)));
  return new Map(rows.map(([key, { id }]) => [key, id]));
}

/** What was done to an order, as the lines of its two people's thread tell. */
function stepsOf(key: string, now: Date) {
  return threads.flatMap((thread) => {
    const times = timesOf(thread, now);
    return thread.lines.flatMap(([, , , marks], place) =>
      marks?.step && marks.order === key ? { step: marks.step, at: times[place] ?? now } : [],
    );
  });
}

/** What was ordered: the package as it is offered, where nothing else was agreed on, and what was changed since. */
function agreementOf({ gig, tier, title, dirhams }: SeedOrder, { centimes, days }: ReturnType<typeof changesOf>) {
  const offered = seedGigs.find(({ seller, slug }) => `${seller}/${slug}` === gig);
  const offer = offered?.packages[PACKAGE_TIERS.indexOf(tier)];
  if (!offered || !offer) throw new Error(`The demo has no package "${tier}" of "${gig}".`);
  const [, , price, deliveryDays, revisionsLeft] = offer;
  const priceCentimes = (dirhams ?? price) * 100 + centimes;
  return { title: title ?? offered.title, priceCentimes, deliveryDays: deliveryDays + days, revisionsLeft };
}

const STATUS_AFTER = {
  placed: "placed",
  paid: "placed",
  started: "active",
  delivered: "delivered",
  revision: "revising",
  completed: "completed",
  cancelled: "cancelled",
} as const;

/** How far the steps have brought it. */
function progressOf(steps: ReturnType<typeof stepsOf>, agreement: ReturnType<typeof agreementOf>, changes: number) {
  const timeOf = (step: keyof typeof STATUS_AFTER) => steps.find((taken) => taken.step === step)?.at ?? null;
  const startedAt = timeOf("started");
  return {
    rev: steps.length + changes,
    status: STATUS_AFTER[steps.at(-1)?.step ?? "placed"],
    paidAt: timeOf("paid"),
    dueAt: startedAt && new Date(startedAt.getTime() + agreement.deliveryDays * DAY * 60_000),
    revisionsLeft: agreement.revisionsLeft - steps.filter(({ step }) => step === "revision").length,
  };
}
