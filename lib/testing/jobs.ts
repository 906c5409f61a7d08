import { v7 as uuid } from "uuid";
import { db } from "@/db/client";
import { jobs } from "@/db/schema/marketplace";
import type { Viewer } from "@/lib/auth/types";

type Fields = Partial<Pick<typeof jobs.$inferInsert, "title" | "description" | "city" | "skills">>;

/** A job of `company` for 9,000 to 12,000 MAD in Rabat; published now, or null for a draft. */
export async function makeJob(
  company: Viewer,
  publishedAt: Date | null = new Date(),
  fields: Fields = {},
): Promise<{ id: string; slug: string; path: string }> {
  const id = uuid();
  const slug = `job-${id.slice(-12)}`;
  await db.insert(jobs).values({
    ...{ id, companyId: company.id, slug, category: "translation", city: "Rabat", skills: ["Glossaries"] },
    title: "Translation of a portal",
    description: "From French into Arabic.",
    budgetMinCentimes: 900_000,
    budgetMaxCentimes: 1_200_000,
    publishedAt,
    ...fields,
  });
  return { id, slug, path: `/jobs/${slug}` };
}
