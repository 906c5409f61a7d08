import type postgres from "postgres";
import type { Viewer } from "@/lib/auth/types";
import type { InboxCursor } from "@/lib/inbox/rules";
import { withClient } from "@/local/postgres/databases";
import type { Plan, Role } from "./plan";

/** Somebody who is measured. */
export type Measured = {
  readonly viewer: Viewer;
  /** Where the plan has the next page begin. */
  readonly deep: InboxCursor;
  readonly labelId: string;
  /** Their longest-silent conversation in view. */
  readonly conversationId: string;
};

export type Cast = Readonly<Record<Role, Measured>>;

/** Finds in a seeded database what the plan put there. */
export function readCast(databaseUrl: string, plan: Plan): Promise<Cast> {
  return withClient(databaseUrl, async (client) => ({
    few: await findMeasured(client, "few", plan),
    some: await findMeasured(client, "some", plan),
    many: await findMeasured(client, "many", plan),
    behind: await findMeasured(client, "behind", plan),
    brief: await findMeasured(client, "brief", plan),
    long: await findMeasured(client, "long", plan),
  }));
}

async function findMeasured(client: postgres.Sql, role: Role, plan: Plan): Promise<Measured> {
  const [viewer] = await client<Viewer[]>`select id, name, username, image from users where username = ${role}`;
  if (!viewer) throw new Error(`Nobody was seeded as ${role}.`);
  const inView = await client<{ id: string; at: Date }[]>`
    select conversation_id as id, last_activity_at as at from inbox_entries
    where user_id = ${viewer.id} and folder = 'inbox' order by last_activity_at desc, conversation_id desc`;
  const [last, silent] = [inView[plan.inboxes[role].deep - 1], inView.at(-1)];
  const [label] = await client`select id from labels where user_id = ${viewer.id}`;
  return {
    viewer,
    deep: { at: last?.at.getTime() ?? 0, conversationId: last?.id ?? "" },
    labelId: String(label?.id),
    conversationId: silent?.id ?? "",
  };
}
