import { randomUUID } from "node:crypto";
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { gigQuestions, gigs, jobs, portfolioItems, profiles } from "@/db/schema/marketplace";
import { makeGig } from "@/lib/testing/gigs";
import { makeJob } from "@/lib/testing/jobs";
import { makePerson } from "@/lib/testing/people";
import { getContext, listContexts } from "./contexts";
import type { GigFilter, JobFilter } from "./filter-rules";
import { getGig, listGigs, listGigsOf } from "./gigs";
import { getJob, listJobCities, listJobs, listJobsOf } from "./jobs";
import { listPortfolio } from "./portfolio";
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

describe("what belongs to a gig and to a person", () => {
  it("stands in its order, with its own and nobody else's", async () => {
    const [seller, other] = await Promise.all([makePerson(), makePerson()]);
    const [gig, another] = await Promise.all([makeGig(seller), makeGig(other)]);
    const asked = (gigId: string, position: number) => ({ gigId, position, question: `Q${position}`, answer: "Yes." });
    await db.insert(gigQuestions).values([asked(gig.id, 1), asked(another.id, 0), asked(gig.id, 0)]);
    const shown = (userId: string, position: number) => ({
      ...{ userId, position, title: `Work ${position}`, description: "For a café.", image: "/covers/design-1.svg" },
    });
    await db.insert(portfolioItems).values([shown(seller.id, 2), shown(other.id, 0), shown(seller.id, 0)]);
    const view = await getGig(other, seller.username, gig.path.split("/").at(-1) ?? "");
    expect(view?.questions).toEqual([
      { question: "Q0", answer: "Yes." },
      { question: "Q1", answer: "Yes." },
    ]);
    expect((await listPortfolio(seller.id)).map(({ title }) => title)).toEqual(["Work 0", "Work 2"]);
    expect(await listPortfolio(randomUUID())).toEqual([]);
  });
});

describe("a narrowed list", () => {
  it("of jobs has those that fit in every way, and no others", async () => {
    const company = await makePerson(`Atlas ${randomUUID()}`);
    const job = await makeJob(company, new Date(), { city: "Fès", skills: ["Rust"] });
    await makeJob(company, null, { city: "Agadir" });
    const found = async (filter: Partial<JobFilter>) =>
      (await listJobs({ term: company.name, ...filter })).items.map(({ id }) => id);
    for (const filter of [{}, { city: "Fès" }, { budget: 12_000 }, { category: "translation" } as const]) {
      expect(await found(filter), JSON.stringify(filter)).toEqual([job.id]);
    }
    for (const filter of [{ city: "Agadir" }, { budget: 12_001 }, { category: "design" } as const]) {
      expect(await found(filter), JSON.stringify(filter)).toEqual([]);
    }
    await db
      .update(jobs)
      .set({ description: `for ${company.id}` })
      .where(eq(jobs.id, job.id));
    expect(await found({ term: company.id })).toEqual([job.id]);
    expect(await found({ term: "rust", city: "Fès" })).toContain(job.id);
    expect(await listJobCities()).toContain("Fès");
  });

  it("of jobs names the cities of open ones only, each once", async () => {
    const company = await makePerson();
    const [open, draft] = [`Open ${company.id}`, `Draft ${company.id}`];
    await makeJob(company, new Date(), { city: open });
    await makeJob(company, new Date(), { city: open });
    await makeJob(company, null, { city: draft });
    const cities = (await listJobCities()).filter((city) => city.endsWith(company.id));
    expect(cities).toEqual([open]);
  });

  it("of gigs has those of the price and the speed that are asked for", async () => {
    const seller = await makePerson();
    const gig = await makeGig(seller, `Fast ${seller.username}`);
    const found = async (filter: Partial<GigFilter>) =>
      (await listGigs({ term: seller.username, ...filter })).items.map(({ id }) => id);
    for (const filter of [{ minPrice: 850, maxPrice: 850 }, { days: 3 }]) {
      expect(await found(filter), JSON.stringify(filter)).toEqual([gig.id]);
    }
    for (const filter of [{ minPrice: 851 }, { maxPrice: 849 }, { days: 1 }]) {
      expect(await found(filter), JSON.stringify(filter)).toEqual([]);
    }
  });

  it("goes on where it ended", async () => {
    const company = await makePerson(`Taza ${randomUUID()}`);
    const { name } = company;
    const there = { city: "Taza" };
    const made = await Promise.all(Array.from({ length: 14 }, () => makeJob(company, new Date(), there)));
    const first = await listJobs({ term: name, ...there });
    const second = await listJobs({ term: name, ...there, cursor: decodeCursor(first.nextCursor ?? "") });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id))).toEqual(new Set(made.map(({ id }) => id)));
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([12, 2, null]);
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
