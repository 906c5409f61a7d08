import { v7 as uuidv7 } from "uuid";
import { gigPackages, gigs, jobs, PACKAGE_TIERS } from "@/db/schema/marketplace";
import { gigs as seedGigs } from "./gigs";
import { jobs as seedJobs } from "./jobs";
import { ago, type Seeding } from "./seeding";
import { DAY, type SeedGig } from "./types";

/** The ids of gigs by "seller/slug" and of jobs by slug. */
export interface Offerings {
  gigs: ReadonlyMap<string, string>;
  jobs: ReadonlyMap<string, string>;
}

export async function insertOfferings(seeding: Seeding): Promise<Offerings> {
  return { gigs: await insertGigs(seeding), jobs: await insertJobs(seeding) };
}

async function insertGigs({ tx, now, idOf }: Seeding): Promise<Offerings["gigs"]> {
  const rows = seedGigs.map((gig, place) => {
    const { seller, slug, title, description, category, cover } = gig;
    const times = timesOf(gig.publishedDaysAgo, place, now);
    const id = uuidv7({ msecs: times.createdAt.getTime() });
    const image = `/covers/${cover}.svg`;
    return { id, sellerId: idOf(seller), slug, title, description, category, image, ...times };
  });
  await tx.insert(gigs).values(rows);
  await tx.insert(gigPackages).values(rows.flatMap(({ id }, place) => packageRows(id, seedGigs[place])));
  return new Map(rows.map(({ id }, place) => [`${seedGigs[place]?.seller}/${seedGigs[place]?.slug}`, id]));
}

function packageRows(gigId: string, gig: SeedGig | undefined) {
  return PACKAGE_TIERS.flatMap((tier, place) => {
    const offer = gig?.packages[place];
    if (!offer) return [];
    const [title, description, dirhams, deliveryDays, revisions] = offer;
    return { gigId, tier, title, description, priceCentimes: dirhams * 100, deliveryDays, revisions };
  });
}

async function insertJobs({ tx, now, idOf }: Seeding): Promise<Offerings["jobs"]> {
  const rows = seedJobs.map(({ company, budget, publishedDaysAgo, ...job }, place) => {
    const times = timesOf(publishedDaysAgo, place, now);
    const id = uuidv7({ msecs: times.createdAt.getTime() });
    const [min, max] = budget;
    return {
      ...job,
      id,
      companyId: idOf(company),
      budgetMinCentimes: min * 100,
      budgetMaxCentimes: max * 100,
      ...times,
    };
  });
  await tx.insert(jobs).values(rows);
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** Written an hour before it was published; a draft is a day old. Places keep two of the same day apart. */
function timesOf(publishedDaysAgo: number | null, place: number, now: Date) {
  if (publishedDaysAgo === null) return { createdAt: ago(now, DAY + place), publishedAt: null };
  const minutes = publishedDaysAgo * DAY + place * 13;
  return { createdAt: ago(now, minutes + 60), publishedAt: ago(now, minutes) };
}
