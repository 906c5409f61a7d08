import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { messages } from "@/db/schema/messages";
import type { Viewer } from "@/lib/auth/types";
import { requireConversation } from "@/lib/conversations/access";
import type { ConversationInput } from "@/lib/conversations/validation";
import { contextIn, listContexts } from "@/lib/marketplace/contexts";
import { type Lane, MOST_COUNTED, MOST_LANES } from "./lane-rules";
import type { LaneList, LaneView } from "./types";

const COLUMNS = {
  gig: messages.gigId,
  job: messages.jobId,
  application: messages.applicationId,
  order: messages.orderId,
} as const;

const KINDS = ["gig", "job", "application", "order"] as const;

/** All that a conversation was ever talked from, what was last talked from first. */
export async function listLanes(viewer: Viewer, { conversationId }: ConversationInput): Promise<LaneList> {
  await requireConversation(viewer, conversationId);
  const rows = await db.execute<LaneRow>(lanesQuery(conversationId));
  const contexts = await listContexts(rows.map(idsOf));
  return { items: rows.map((row) => ({ ...row, context: contextIn(contexts, idsOf(row)) })), nextCursor: null };
}

/** Which messages of a conversation are of a lane. */
export function isOfLane({ kind, id }: Lane): SQL {
  return eq(COLUMNS[kind], id);
}

type LaneRow = Omit<LaneView, "context"> & Record<string, unknown>;

/** Goes from one lane to the next by the lanes' own indexes, whatever lies in between. */
export function lanesQuery(conversationId: string): SQL {
  const ofKinds = KINDS.map((kind) => sql`(${lanesOfKind(conversationId, kind)})`);
  return sql`select * from (${sql.join(ofKinds, sql` union all `)}) as lanes
    order by "lastSeq" desc limit ${MOST_LANES}`;
}

function lanesOfKind(conversationId: string, kind: Lane["kind"]): SQL {
  const column = COLUMNS[kind];
  const isHere = sql`${messages.conversationId} = ${conversationId}`;
  const isInIt = sql`${isHere} and ${column} = lane.id`;
  return sql`
    with recursive lane(id) as (
      (select ${column} from ${messages} where ${isHere} and ${column} is not null order by ${column} limit 1)
      union all
      select (select ${column} from ${messages} where ${isHere} and ${column} > lane.id order by ${column} limit 1)
      from lane where lane.id is not null
    )
    select ${sql.raw(`'${kind}'`)} as kind, lane.id,
      (select ${messages.seq} from ${messages} where ${isInIt} order by ${messages.seq} desc limit 1) as "lastSeq",
      (select count(*)::int from (select 1 from ${messages} where ${isInIt} limit ${MOST_COUNTED}) as counted)
        as "messageCount"
    from lane where lane.id is not null`;
}

function idsOf({ kind, id }: Lane) {
  return { gigId: null, gigTier: null, jobId: null, applicationId: null, orderId: null, [`${kind}Id`]: id };
}
