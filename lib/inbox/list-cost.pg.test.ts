import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/types";
import { makePerson } from "@/lib/testing/people";
import { inboxPage } from "./queries";

/** Gives `viewer` so many conversations, in each of which the other has said one thing. */
async function seedConversations(viewer: Viewer, count: number) {
  await db.execute(sql`
    with people as (
      insert into users (id, name, username, email, kind)
      select gen_random_uuid(), 'Someone', 'cost-' || n, 'cost-' || n || '@mail.test', 'client'
      from generate_series(1, ${count}::int) n returning id
    ), talks as (
      insert into conversations (id, initiator_id, recipient_id, last_seq, rev)
      select gen_random_uuid(), id, ${viewer.id}, 1, 1 from people returning id, initiator_id
    ), said as (
      insert into messages (id, conversation_id, seq, rev, sender_id, client_id, fingerprint, body, created_at)
      select gen_random_uuid(), id, 1, 1, initiator_id, gen_random_uuid(), '', 'Salam', now() - random() * interval '9 days'
      from talks returning conversation_id, sender_id, created_at
    )
    insert into inbox_entries (user_id, participant_id, conversation_id, last_seq, last_read_seq, last_message_at)
    select sender_id, ${viewer.id}::uuid, conversation_id, 1, 1, created_at from said
    union all select ${viewer.id}::uuid, sender_id, conversation_id, 1, 0, created_at from said`);
  await db.execute(sql`analyze`);
}

interface Plan {
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  Plans?: Plan[];
}

/** How many rows were read of any table, the most of all. */
function mostRead(plan: Plan): number {
  const own = plan["Relation Name"] ? plan["Actual Rows"] * plan["Actual Loops"] : 0;
  return Math.max(own, ...(plan.Plans ?? []).map(mostRead));
}

it("a page of the list reads no more rows than it shows, however many conversations there are", async () => {
  const salma = await makePerson("Salma");
  await seedConversations(salma, 3000);
  const page = inboxPage(salma, { limit: 30, filter: "all" });
  const [row] = await db.execute<{ "QUERY PLAN": { Plan: Plan }[] }>(sql`explain (analyze, format json) ${page}`);
  const [explained] = row?.["QUERY PLAN"] ?? [];
  expect(explained && mostRead(explained.Plan)).toBe(31);
});
