import { text, uuid } from "drizzle-orm/pg-core";
import { applications } from "./applications";
import { gigs, jobs, PACKAGE_TIERS } from "./marketplace";
import { orders } from "./orders";

/** What people can talk from; a message names at most one. */
export function contextColumns() {
  return {
    gigId: uuid().references(() => gigs.id),
    /** The package of that gig, where it was written from one. */
    gigTier: text({ enum: PACKAGE_TIERS }),
    jobId: uuid().references(() => jobs.id),
    applicationId: uuid().references(() => applications.id),
    orderId: uuid().references(() => orders.id),
  };
}
