import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/types";
import { startConversation } from "@/lib/messages/send";
import { makeGig } from "@/lib/testing/gigs";
import { makePerson } from "@/lib/testing/people";
import { countUnread, getCounts } from "./counts";
import { addLabel } from "./labels";
import { updateEntry } from "./mutations";

async function write(from: Viewer, to: Viewer, gigId?: string): Promise<string> {
  const context = gigId ? { kind: "gig" as const, id: gigId } : null;
  const draft = { to: to.username, clientId: randomUUID(), body: "Salam", context };
  return (await startConversation(from, draft)).conversationId;
}

it("each list is counted by itself, and the total is of what is in view and not muted", async () => {
  const [salma, one, two, three, four] = await Promise.all(Array.from({ length: 5 }, () => makePerson()));
  if (!salma || !one || !two || !three || !four) throw new Error("five people were made");
  const { id: label } = await addLabel(salma, { name: "Urgent", colour: "rose" });
  const empty = await addLabel(salma, { name: "Later", colour: "blue" });
  const gig = await makeGig(salma);
  const [first, muted, archived, snoozed] = [
    await write(one, salma, gig.id),
    await write(two, salma),
    await write(three, salma),
    await write(four, salma),
  ];
  await write(one, salma);
  await updateEntry(salma, { conversationId: first, starred: true, labelIds: [label] });
  await updateEntry(salma, { conversationId: muted, muted: true });
  await updateEntry(salma, { conversationId: archived, archived: true });
  await updateEntry(salma, { conversationId: snoozed, snoozedUntil: "reply" });
  const counts = await getCounts(salma);
  expect(counts).toMatchObject({ unreadTotal: 2, labels: { [label]: 1, [empty.id]: 0 } });
  expect(counts.filters).toMatchObject({ all: 2, unread: 2, starred: 1, snoozed: 1, archived: 1, gigs: 1, jobs: 0 });
  expect(await countUnread(salma)).toEqual({ count: 2 });
  const nothing = { all: 0, unread: 0, starred: 0, snoozed: 0, archived: 0, gigs: 0, jobs: 0, orders: 0 };
  expect(await getCounts(await makePerson())).toEqual({
    ...{ unreadTotal: 0, labels: {} },
    filters: { ...nothing, "your-turn": 0, "their-turn": 0 },
  });
});
