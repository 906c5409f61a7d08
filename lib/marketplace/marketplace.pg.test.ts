import { randomUUID } from "node:crypto";
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { gigs, profiles } from "@/db/schema/marketplace";
import { makeGig } from "@/lib/testing/gigs";
import { makeJob } from "@/lib/testing/jobs";
import { makePerson } from "@/lib/testing/people";
import { getContext, listContexts } from "./contexts";
import { getGig, listGigs, listGigsOf } from "./gigs";
import { getJob, listJobs, listJobsOf } from "./jobs";
import { getProfile } from "./profiles";
import { getPerson } from "./queries";
import { decodeCursor } from "./rules";

/** Reads the whole list as somebody would who follows "Show more" to the end. */
async function walk(term: string, between: () => Promise<unknown> = async () => {}): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = "first"; cursor !== null; ) {
    const page = await listGigs({ term, cursor: decodeCursor(cursor) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    await between();
  }
  return ids;
}

const NOTHING = { gigId: null, gigTier: null, jobId: null, applicationId: null, orderId: null };

describe("a draft", () => {
  it("of a gig is there for its seller and for nobody else", async () => {
    const [seller, other] = await Promise.all([makePerson(), makePerson()]);
    const title = `Draft ${randomUUID()}`;
    const gig = await makeGig(seller, title, null);
    const slug = gig.path.split("/").at(-1) ?? "";
    for (const viewer of [other, null]) {
      expect(await getGig(viewer, seller.username, slug)).toBeNull();
      expect(await listGigsOf(viewer, seller.id)).toEqual([]);
      expect(await getContext(viewer, { kind: "gig", id: gig.id }, seller.id)).toBeNull();
    }
    expect(await listContexts([{ ...NOTHING, gigId: gig.id }])).toEqual([]);
    expect(await walk(title)).toEqual([]);
    expect(await getGig(seller, seller.username, slug)).toMatchObject({ id: gig.id, isOwn: true, publishedAt: null });
    expect(await listGigsOf(seller, seller.id)).toHaveLength(1);
    expect(await getContext(seller, { kind: "gig", id: gig.id }, other.id)).toMatchObject({ kind: "gig", id: gig.id });
  });

  it("of a job is there for its company and for nobody else", async () => {
    const [company, other] = await Promise.all([makePerson(), makePerson()]);
    const job = await makeJob(company, null);
    for (const viewer of [other, null]) {
      expect(await getJob(viewer, job.slug)).toBeNull();
      expect(await listJobsOf(viewer, company.id)).toEqual([]);
      expect(await getContext(viewer, { kind: "job", id: job.id }, company.id)).toBeNull();
    }
    expect(await listContexts([{ ...NOTHING, jobId: job.id }])).toEqual([]);
    expect((await listJobs()).items.map(({ id }) => id)).not.toContain(job.id);
    expect(await getJob(company, job.slug)).toMatchObject({ id: job.id, isOwn: true });
    expect(await getContext(company, { kind: "job", id: job.id }, other.id)).toMatchObject({ kind: "job", id: job.id });
  });
});

describe("a list", () => {
  it("shows every gig once, also when many were published in the same millisecond", async () => {
    const seller = await makePerson();
    const made = await Promise.all(Array.from({ length: 40 }, () => makeGig(seller, `Tile ${seller.username}`)));
    // Four to a microsecond, all within one millisecond: what a JavaScript date cannot tell apart.
    for (const [place, { id }] of made.entries()) {
      const micros = Math.floor(place / 4);
      const time = sql`timestamptz '2026-11-01 10:00:00.123+00' + ${micros} * interval '1 microsecond'`;
      await db.update(gigs).set({ publishedAt: time }).where(eq(gigs.id, id));
    }
    const truth = await db
      .select({ id: gigs.id })
      .from(gigs)
      .where(and(eq(gigs.sellerId, seller.id), isNotNull(gigs.publishedAt)))
      .orderBy(sql`${gigs.publishedAt} desc`, asc(gigs.id));
    expect(await walk(`Tile ${seller.username}`)).toEqual(truth.map(({ id }) => id));
  });

  it("neither repeats nor skips while somebody publishes", async () => {
    const seller = await makePerson();
    const title = `Rug ${seller.username}`;
    const made = await Promise.all(Array.from({ length: 30 }, () => makeGig(seller, title)));
    const seen = await walk(title, () => makeGig(seller, title));
    expect(seen).toHaveLength(30);
    expect(new Set(seen)).toEqual(new Set(made.map(({ id }) => id)));
  });

  it("takes the wildcards of a search literally", async () => {
    const seller = await makePerson();
    const title = `Logo 100% ${seller.username}`;
    const gig = await makeGig(seller, title);
    await makeGig(seller, `Logo 100 euros ${seller.username}`);
    expect(await walk(`100% ${seller.username}`)).toEqual([gig.id]);
  });
});

describe("a view", () => {
  it("never carries an e-mail address", async () => {
    const seller = await makePerson("Salma");
    await db.insert(profiles).values({
      ...{ userId: seller.id, headline: "Designer", about: "I draw.", city: "Rabat" },
      languages: ["ar", "fr"],
      skills: ["Logos"],
    });
    const [gig, job] = await Promise.all([makeGig(seller), makeJob(seller)]);
    const views = await Promise.all([
      getPerson(seller.username),
      getProfile(seller.username),
      getGig(seller, seller.username, gig.path.split("/").at(-1) ?? ""),
      getJob(seller, job.slug),
      listGigs(),
      listJobs(),
      listGigsOf(seller, seller.id),
      listJobsOf(seller, seller.id),
      listContexts([
        { ...NOTHING, gigId: gig.id },
        { ...NOTHING, jobId: job.id },
      ]),
    ]);
    expect(views).not.toContain(null);
    expect(JSON.stringify(views)).not.toMatch(/mail|password/i);
  });

  it("works for somebody who told nothing about themself", async () => {
    const person = await makePerson("Nadia");
    const { id, username } = person;
    expect(await getPerson(username)).toEqual({ id, username, name: "Nadia", image: null, headline: null });
    expect(await getProfile(username)).toMatchObject({ about: null, city: null, languages: [], skills: [] });
  });

  it("is null for what cannot exist", async () => {
    for (const nonsense of ["no-such-person", "a\u0000b", "", "x".repeat(500)]) {
      expect(await getPerson(nonsense)).toBeNull();
      expect(await getProfile(nonsense)).toBeNull();
      expect(await getGig(null, nonsense, nonsense)).toBeNull();
      expect(await getJob(null, nonsense)).toBeNull();
      expect(await getContext(null, { kind: "gig", id: nonsense }, "")).toBeNull();
      expect(await getContext(null, { kind: "job", id: nonsense }, "")).toBeNull();
    }
  });
});
