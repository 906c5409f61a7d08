import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { inboxEntries } from "@/db/schema/inbox";
import type { Viewer } from "@/lib/auth/types";
import { getConversation } from "@/lib/conversations/queries";
import { startConversation } from "@/lib/messages/send";
import { makePerson } from "@/lib/testing/people";
import { addLabel } from "./labels";
import { isListed } from "./list-rules";
import { updateEntry } from "./mutations";
import { listConversations } from "./queries";
import { FILTERS } from "./rules";
import { listConversationsInput } from "./validation";

const AT = new Date("2026-11-23T10:00:00Z");

/** Every combination of where a conversation lies with what it is marked with. */
const FOLDERS = [{}, { archivedAt: AT }, { snoozedAt: AT }];
const MARKS = [
  {},
  { lastReadSeq: 1 },
  { lastReadSeq: 1, markedUnreadAt: AT },
  { turn: "yours" as const, turnSeq: null },
  { turn: "theirs" as const, turnSeq: null },
  { starredAt: AT },
  { gigAt: AT },
  { jobAt: AT, orderAt: AT, mutedAt: AT },
];

async function makeConversation(salma: Viewer): Promise<string> {
  const other = await makePerson("Other");
  const { conversationId } = await startConversation(other, { to: salma.username, clientId: randomUUID(), body: "ok" });
  return conversationId;
}

it("what belongs to a list is the same for a browser and for the database", async () => {
  const salma = await makePerson("Salma");
  const label = await addLabel(salma, { name: "VIP", colour: "rose" });
  const ids: string[] = [];
  for (const marks of FOLDERS.flatMap((folder) => MARKS.map((mark) => ({ ...folder, ...mark })))) {
    const conversationId = await makeConversation(salma);
    ids.push(conversationId);
    if (ids.length % 3 === 0) await updateEntry(salma, { conversationId, labelIds: [label.id] });
    await db
      .update(inboxEntries)
      .set({ archivedAt: null, ...marks })
      .where(and(eq(inboxEntries.userId, salma.id), eq(inboxEntries.conversationId, conversationId)));
  }
  const views = await Promise.all(ids.map((conversationId) => getConversation(salma, { conversationId })));
  const lists = [
    ...FILTERS.map((filter) => ({ query: { filter }, list: { filter, labelId: null } })),
    { query: { label: label.id }, list: { filter: "all" as const, labelId: label.id } },
  ];
  for (const { query, list } of lists) {
    const page = await listConversations(salma, listConversationsInput.parse({ ...query, limit: "100" }));
    const belonging = views.flatMap((view) => (view && isListed(view, list) ? view.id : []));
    expect([query, page.items.map(({ id }) => id).sort()]).toEqual([query, belonging.sort()]);
  }
  // No message was written from any of these.
  await db
    .update(inboxEntries)
    .set({ gigAt: null, jobAt: null, orderAt: null })
    .where(eq(inboxEntries.userId, salma.id));
});
