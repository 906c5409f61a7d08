import type postgres from "postgres";
import { conversationsOf, messagesOfOthers, type Plan, putAwayOf, RARE_EACH } from "./plan";
import { RARE_WORDS } from "./words";

const FIRST_NAMES = "salma youssef mehdi claire zineb omar hajar karim nadia anas imane rachid leila hamza sofia adil";
const FAMILY_NAMES = "bennani alaoui tazi idrissi berrada chraibi fassi naciri amrani lahlou mansouri kabbaj skalli";

/** Those who are measured, by their roles, and as many others as have a conversation with each of them. */
export async function insertPeople(client: postgres.TransactionSql, plan: Plan): Promise<void> {
  const others = Math.max(...Object.values(plan.inboxes).map(conversationsOf), 2 * plan.others);
  await client`
    insert into users (id, email, username, name, kind)
    select gen_random_uuid(), username || '@bench.test', username, name, 'client' from (
      select role as username, role as name from unnest(${Object.keys(plan.inboxes)}::text[]) role
      union all
      select 'u' || lpad(n::text, 5, '0'), initcap(first[1 + n % cardinality(first)] || ' ' || family[1 + n / 7 % cardinality(family)])
      from generate_series(1, ${others}::int) n,
        (values (${FIRST_NAMES.split(" ")}::text[], ${FAMILY_NAMES.split(" ")}::text[])) names (first, family)
    ) people`;
}

/**
 * All conversations, and with each in the table `seeds` what becomes of it: whose it is (null among others), its place
 * among theirs, in which folder that person keeps it, and in every so manieth message of theirs a rare word is said.
 */
export async function insertConversations(client: postgres.TransactionSql, plan: Plan): Promise<void> {
  await client`
    create temp table seeds on commit drop as
    select uuidv7() as id, role, n, messages, rare_every, owner.id as owner_id, other.id as other_id,
      random() * interval '90 days' as silence, case when n <= in_view then 'inbox'
        when n <= in_view + put_away then 'archived' else 'snoozed' end as folder
    from jsonb_to_recordset(${client.json(groupsOf(plan))})
      as (role text, in_view int, put_away int, messages int, rare_every int)
    cross join generate_series(1, in_view + 2 * put_away) n
    join users owner on owner.username = coalesce(role, 'u' || lpad((n + ${plan.others}::int)::text, 5, '0'))
    join users other on other.username = 'u' || lpad(n::text, 5, '0')`;
  await client`
    insert into conversations (id, initiator_id, recipient_id, last_seq, rev)
    select id, owner_id, other_id, messages, messages from seeds`;
  await client`analyze seeds`;
}

/** The inboxes that are measured, and the conversations of others, as rows. */
function groupsOf(plan: Plan) {
  const others = { inView: plan.others, messagesEach: Math.floor(messagesOfOthers(plan) / plan.others) };
  const wanted = RARE_EACH * RARE_WORDS.length;
  return [
    ...Object.entries(plan.inboxes).map(([role, inbox]) => ({ role, ...inbox, putAway: putAwayOf(inbox) })),
    { role: null, ...others, putAway: 0 },
  ].map(({ role, inView, putAway, messagesEach }) => ({
    ...{ role, in_view: inView, put_away: putAway, messages: messagesEach },
    rare_every: Math.floor(((inView + 2 * putAway) * messagesEach) / wanted),
  }));
}
