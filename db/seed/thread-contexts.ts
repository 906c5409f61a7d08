import { type Ids, known } from "./seeding";
import type { SeedAbout, SeedThread } from "./types";

/** The columns of a message that say what it is written from. */
export interface ContextIds {
  gigId: string | null;
  gigTier: NonNullable<SeedAbout["tier"]> | null;
  jobId: string | null;
  applicationId: string | null;
  orderId: string | null;
}

export type Context = ContextIds & { contextSeq: number | null };

/** The ids of what can be talked from, by the names that the demo's authors gave it. */
export interface Subjects {
  gigs: Ids;
  jobs: Ids;
  applications: Ids;
  orders: Ids;
}

const NOTHING: ContextIds = { gigId: null, gigTier: null, jobId: null, applicationId: null, orderId: null };

/** What each line is written from: what it names, or else what the one before it was; the same again opens nothing. */
export function contextsOf(thread: SeedThread, subjects: Subjects): Context[] {
  let current: Context = { ...NOTHING, contextSeq: null };
  return thread.lines.map(([, , , marks = {}], place) => {
    const named = idsOf(place === 0 && !isNamed(marks) ? thread : marks, subjects);
    if (named && !isSame(named, current)) current = { ...named, contextSeq: place + 1 };
    return current;
  });
}

function isNamed({ gig, job, application, order }: SeedAbout): boolean {
  return Boolean(gig ?? job ?? application ?? order);
}

function idsOf(about: SeedAbout, { gigs, jobs, applications, orders }: Subjects): ContextIds | null {
  const { gig, tier = null, job, application, order } = about;
  if (order) return { ...NOTHING, orderId: known(orders, order) };
  if (application) return { ...NOTHING, applicationId: known(applications, application) };
  if (job) return { ...NOTHING, jobId: known(jobs, job) };
  return gig ? { ...NOTHING, gigId: known(gigs, gig), gigTier: tier } : null;
}

function isSame(one: ContextIds, other: ContextIds): boolean {
  return (["gigId", "gigTier", "jobId", "applicationId", "orderId"] as const).every(
    (name) => one[name] === other[name],
  );
}
