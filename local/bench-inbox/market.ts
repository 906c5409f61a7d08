import type postgres from "postgres";

/** A gig, a job, and for those who are measured an order in every other conversation. */
export async function insertOrders(client: postgres.TransactionSql): Promise<void> {
  await client`
    insert into gigs (id, seller_id, slug, title, description, category, image)
    select uuidv7(), id, 'logo', 'A logo', '', 'design', '/gigs/design.svg' from users where username = 'u00001'`;
  await client`
    insert into jobs (id, company_id, slug, title, description, category, city, skills, budget_min_centimes,
      budget_max_centimes)
    select uuidv7(), id, 'logo', 'A logo', '', 'design', 'Rabat', '{}', 1, 2 from users where username = 'u00001'`;
  await client`
    insert into orders (id, buyer_id, seller_id, title, price_centimes, delivery_days, revisions_left)
    select uuidv7(), owner_id, other_id, 'Logo ' || n, 50000, 3, 1 from seeds where role is not null and n % 2 = 0`;
  await client`analyze orders`;
}
