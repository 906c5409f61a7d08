import { v7 as uuidv7 } from "uuid";
import { gigPackages, gigQuestions, gigs, jobs, PACKAGE_TIERS } from "@/db/schema/marketplace";
import { questions } from "./gig-questions";
import { gigs as seedGigs } from "./gigs";
import { jobs as seedJobs } from "./jobs";
import { coverPath } from "./pictures/paths";
import { ago, type Ids, type Seeding } from "./seeding";
import { DAY, type SeedGig } from "./types";

/** Answers the ids of gigs by "seller/slug". */
export async function insertGigs({ tx, now, idOf }: Seeding): Promise<Ids> {
  const rows = seedGigs.map((gig, place) => {
    const { seller, slug, title, description, category } = gig;
    const times = timesOf(gig.publishedDaysAgo, place, now);
    const id = uuidv7({ msecs: times.createdAt.getTime() });
    const image = coverPath(gig);
    return { id, sellerId: idOf(seller), slug, title, description, category, image, ...times };
  });
  await tx.insert(gigs).values(rows);
  await tx.insert(gigPackages).values(rows.flatMap(({ id }, place) => packageRows(id, seedGigs[place])));
  await tx.insert(gigQuestions).values(rows.flatMap(({ id }, place) => questionRows(id, seedGigs[place])));
  return new Map(rows.map(({ id }, place) => [`${seedGigs[place]?.seller}/${seedGigs[place]?.slug}`, id]));
}

function questionRows(gigId: string, gig: SeedGig | undefined) {
  return (questions[`${gig?.seller}/${gig?.slug}`] ?? []).map(([question, answer], position) => ({
    gigId,
    position,
    question,
    answer,
  }));
}

function packageRows(gigId: string, gig: SeedGig | undefined) {
  return PACKAGE_TIERS.flatMap((tier, place) => {
    const offer = gig?.packages[place];
    if (!offer) return [];
    const [title, description, dirhams, deliveryDays, revisions] = offer;
    return { gigId, tier, title, description, priceCentimes: dirhams * 100, deliveryDays, revisions };
  });
}

/** Answers the ids of jobs by slug. */
export async function insertJobs({ tx, now, idOf }: Seeding): Promise<Ids> {
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
