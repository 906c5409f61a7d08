import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/types";
import { walk } from "@/lib/inbox/walk";
import { encodeCursor } from "@/lib/orders/rules";
import { explain } from "@/lib/testing/explain";
import { makeJob } from "@/lib/testing/jobs";
import { makePerson } from "@/lib/testing/people";
import { placesOf } from "./list";
import { listApplicationsInput } from "./validation";

const PEOPLE = 400;
const LIMIT = 20;

let [large, busy]: Viewer[] = [];
let jobId = "";

/** A company with four jobs that everybody has applied to, and one of them to forty others as well, as others have done. */
beforeAll(async () => {
  const [company, applicant] = await Promise.all([makePerson("Atlas", "company"), makePerson("Salma", "freelancer")]);
  [large, busy] = [company, applicant];
  const jobs = await Promise.all(Array.from({ length: 4 }, () => makeJob(company)));
  jobId = jobs[0]?.id ?? "";
  await db.execute(sql`
    insert into users (id, name, username, email, kind)
    select gen_random_uuid(), 'Someone', 'cost-' || n, 'cost-' || n || '@mail.test', 'freelancer'
    from generate_series(1, ${PEOPLE}::int) n`);
  const others = await Promise.all(Array.from({ length: 10 }, async (_, n) => makePerson(`Company ${n}`, "company")));
  for (const other of others) await Promise.all(Array.from({ length: 4 }, () => makeJob(other)));
  await db.execute(sql`
    insert into applications (id, job_id, company_id, applicant_id, cover_letter, stage, created_at)
    select gen_random_uuid(), j.id, j.company_id, u.id, 'Salam',
      (array['sent', 'sent', 'sent', 'shortlisted', 'declined'])[1 + floor(random() * 5)::int],
      now() - random() * interval '90 days'
    from jobs j, users u
    where u.id <> j.company_id and u.kind = 'freelancer' and (j.company_id = ${company.id} or u.id = ${applicant.id} or random() < 0.2)`);
  await db.execute(sql`analyze`);
});

describe("a page of applications", () => {
  it.each([
    ["a company's", {}],
    ["a company's at one stage", { stage: "declined" }],
    ["a job's", { jobId: true }],
    ["a job's at one stage", { jobId: true, stage: "shortlisted" }],
    ["an applicant's", { role: "applicant" }],
  ] as const)("costs what it shows, wherever it begins: %s", async (_name, given) => {
    const viewer = "role" in given ? busy : large;
    if (!viewer) throw new Error("nobody");
    const query = { ...given, ...("jobId" in given && { jobId }) };
    const cursor = encodeCursor({ at: Date.now() - 30 * 86_400_000, id: jobId });
    for (const place of [{}, { cursor }]) {
      const asked = listApplicationsInput.parse({ ...query, ...place, limit: String(LIMIT) });
      const { readSequentially, mostRead } = await walk((tx) => explain(tx, placesOf(tx, viewer, asked)));
      expect(readSequentially).toEqual([]);
      expect(mostRead).toBeLessThanOrEqual(LIMIT + 1);
    }
  });
});
