import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { reviews } from "@/db/schema/reviews";
import type { Viewer } from "@/lib/auth/types";
import { listGigsOf } from "@/lib/marketplace/gigs";
import { decodeCursor } from "@/lib/orders/rules";
import { makeGig } from "@/lib/testing/gigs";
import { makePerson } from "@/lib/testing/people";
import { makeReview } from "@/lib/testing/reviews";
import { getRating, listReviews, type ReviewSubject } from "./queries";
import { PAGE_LENGTH } from "./rules";

/** Reads them all as somebody would who follows "Show more" to the end. */
async function walk(subject: ReviewSubject, between: () => Promise<unknown> = async () => {}): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = "first"; cursor !== null; ) {
    const page = await listReviews(subject, decodeCursor(cursor));
    expect(page.items.length).toBeLessThanOrEqual(PAGE_LENGTH);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    await between();
  }
  return ids;
}

async function makePair(): Promise<{ salma: Viewer; youssef: Viewer }> {
  const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  return { salma, youssef };
}

describe("a rating", () => {
  it("is what all revealed reviews come to, to one decimal", async () => {
    const { salma, youssef } = await makePair();
    expect(await getRating({ personId: salma.id })).toBeNull();
    for (const stars of [5, 4, 4]) await makeReview(youssef, salma, { stars });
    expect(await getRating({ personId: salma.id })).toEqual({ average: 4.3, count: 3 });
    expect(await getRating({ personId: youssef.id })).toBeNull();
  });

  it("of a gig counts what its buyers say, and nothing that its seller says of them", async () => {
    const { salma, youssef } = await makePair();
    const [logo, sign] = await Promise.all([makeGig(salma), makeGig(salma, "A sign")]);
    await makeReview(youssef, salma, { stars: 5, gigId: logo.id });
    await makeReview(youssef, salma, { stars: 3, gigId: sign.id });
    await makeReview(salma, youssef, { stars: 1, gigId: logo.id, buyer: youssef });
    expect(await getRating({ gigId: logo.id })).toEqual({ average: 5, count: 1 });
    expect(await getRating({ gigId: sign.id })).toEqual({ average: 3, count: 1 });
    expect(await getRating({ personId: salma.id })).toEqual({ average: 4, count: 2 });
    expect(await getRating({ personId: youssef.id })).toEqual({ average: 1, count: 1 });
    expect((await listReviews({ gigId: logo.id }, null)).items).toHaveLength(1);
    const plain = await makeGig(salma, "A card");
    const onCards = (await listGigsOf(null, salma.id)).map(({ id, rating }) => [id, rating] as const);
    expect(new Map(onCards)).toEqual(
      new Map([
        [logo.id, { average: 5, count: 1 }],
        [sign.id, { average: 3, count: 1 }],
        [plain.id, null],
      ]),
    );
  });
});

describe("a review that is not revealed", () => {
  it("counts for nobody and is in no list, until it is", async () => {
    const { salma, youssef } = await makePair();
    const gig = await makeGig(salma);
    const { id } = await makeReview(youssef, salma, { stars: 1, revealedAt: null, gigId: gig.id });
    for (const subject of [{ personId: salma.id }, { gigId: gig.id }]) {
      expect(await getRating(subject)).toBeNull();
      expect(await listGigsOf(salma, salma.id)).toMatchObject([{ rating: null }]);
      expect(await listReviews(subject, null)).toEqual({ items: [], nextCursor: null });
    }
    await db.update(reviews).set({ revealedAt: new Date() }).where(eq(reviews.id, id));
    for (const subject of [{ personId: salma.id }, { gigId: gig.id }]) {
      expect(await getRating(subject)).toEqual({ average: 1, count: 1 });
      expect((await listReviews(subject, null)).items.map((review) => review.id)).toEqual([id]);
    }
  });
});

describe("a list of reviews", () => {
  it("tells who says what of which order, and no more of them", async () => {
    const { salma, youssef } = await makePair();
    const revealedAt = new Date("2026-11-20T10:00:00.000Z");
    const { id } = await makeReview(youssef, salma, { stars: 4, body: "شكرا بزاف", revealedAt });
    const { items } = await listReviews({ personId: salma.id }, null);
    expect(items).toEqual([
      {
        ...{ id, stars: 4, body: "شكرا بزاف", title: "A logo in Arabic and Latin" },
        revealedAt: revealedAt.toISOString(),
        author: { name: "Youssef", username: youssef.username, image: null },
      },
    ]);
  });

  it("shows each once, newest first, also where many were revealed at one moment and while others are", async () => {
    const { salma, youssef } = await makePair();
    const made: { id: string; at: number }[] = [];
    for (let n = 0; n < 2 * PAGE_LENGTH + 3; n += 1) {
      const at = Date.parse("2026-11-20T10:00:00.000Z") + Math.floor(n / 4);
      made.push({ at, id: (await makeReview(youssef, salma, { revealedAt: new Date(at) })).id });
    }
    const truth = made.sort((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1)).map(({ id }) => id);
    expect(await walk({ personId: salma.id }, () => makeReview(youssef, salma))).toEqual(truth);
  });
});
