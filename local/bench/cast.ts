import type postgres from "postgres";
import { sessionCookieName, signSession } from "@/lib/auth/session";
import { withClient } from "@/local/postgres/databases";
import { type Plan, pairsOf, ROLES, SENDING_PAIRS } from "./plan";

/** Somebody with the cookie that signs them in. */
export type Person = { readonly id: string; readonly cookie: string };

/** A conversation in which `sender` writes to `recipient`. */
export type Thread = { readonly id: string; readonly sender: Person; readonly recipient: Person };

/** Who and what the measurements use. */
export type Cast = {
  readonly threads: readonly Thread[];
  /** The long and the short thread are the same person's, so that all around them is the same. */
  readonly reader: Person;
  readonly shortThread: string;
  readonly longThread: string;
  readonly fewConversations: Person;
  readonly manyConversations: Person;
};

/** Finds in a seeded database what the plan put there. */
export function readCast(databaseUrl: string, plan: Plan): Promise<Cast> {
  return withClient(databaseUrl, async (client) => {
    const { reader, shortFriend, longFriend, fewConversations, manyConversations } = ROLES;
    const pairs = pairsOf(plan).slice(-SENDING_PAIRS);
    const [short, long] = [await findThread(client, reader, shortFriend), await findThread(client, reader, longFriend)];
    return {
      threads: await Promise.all(pairs.map(([one, other]) => findThread(client, one, other))),
      reader: short.sender,
      shortThread: short.id,
      longThread: long.id,
      fewConversations: await findPerson(client, fewConversations),
      manyConversations: await findPerson(client, manyConversations),
    };
  });
}

async function findThread(client: postgres.Sql, initiator: number, recipient: number): Promise<Thread> {
  const [one, other] = [await findPerson(client, initiator), await findPerson(client, recipient)];
  const [row] =
    await client`select id from conversations where initiator_id = ${one.id} and recipient_id = ${other.id}`;
  return { id: String(row?.id), sender: one, recipient: other };
}

async function findPerson(client: postgres.Sql, n: number): Promise<Person> {
  const [row] = await client`select id from users where username = ${`user-${n}`}`;
  const id = String(row?.id);
  return { id, cookie: `${sessionCookieName()}=${await signSession({ userId: id, version: 0 })}` };
}
