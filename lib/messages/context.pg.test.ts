import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { gigs } from "@/db/schema/marketplace";
import type { Viewer } from "@/lib/auth/types";
import { openConversationId } from "@/lib/conversations/mutations";
import { makeGig } from "@/lib/testing/gigs";
import { makeJob } from "@/lib/testing/jobs";
import { makePerson } from "@/lib/testing/people";
import { unsendMessage } from "./change";
import { sendMessage } from "./send";
import type { SendMessageInput } from "./validation";

describe("what messages are written from", () => {
  it("goes on with what is talked from already, whoever writes, and opens the same only once", async () => {
    const { seller, buyer, gig, say } = await scene();
    const about = { kind: "gig" as const, id: gig.id };
    await say(buyer, "hello");
    expect(await say(buyer, "is it still on offer?", about)).toMatchObject({ seq: 2, contextSeq: 2, context: about });
    expect(await say(seller, "it is")).toMatchObject({ seq: 3, contextSeq: 2, context: about });
    expect(await say(buyer, "good", about)).toMatchObject({ seq: 4, contextSeq: 2, context: about });
  });

  it("opens another, and the first again after it; a package is another than its gig", async () => {
    const { seller, buyer, gig, say } = await scene();
    const job = await makeJob(buyer);
    await say(buyer, "the gig", { kind: "gig", id: gig.id });
    expect(await say(buyer, "the job", { kind: "job", id: job.id })).toMatchObject({ contextSeq: 2 });
    const again = await say(buyer, "the package", { kind: "gig", id: gig.id, tier: "basic" });
    expect(again).toMatchObject({ contextSeq: 3, context: { kind: "gig", tier: "basic" } });
    expect(await say(seller, "all of it", { kind: "gig", id: gig.id })).toMatchObject({ contextSeq: 4 });
  });

  it("ends where a message is from nothing in particular", async () => {
    const { seller, buyer, gig, say } = await scene();
    await say(buyer, "the gig", { kind: "gig", id: gig.id });
    expect(await say(buyer, "by the way", null)).toMatchObject({ contextSeq: null, context: null });
    expect(await say(seller, "yes?")).toMatchObject({ contextSeq: null, context: null });
  });

  it("is left where it is by an unsend, so that those after it keep theirs", async () => {
    const { seller, buyer, gig, say } = await scene();
    const about = { kind: "gig" as const, id: gig.id };
    const first = await say(buyer, "the gig", about);
    expect(await unsendMessage(buyer, { messageId: first.id })).toMatchObject({ contextSeq: 1, context: about });
    expect(await say(seller, "you took it back?")).toMatchObject({ contextSeq: 1, context: about });
  });

  it("may go on once its gig is not published any more, but not begin there", async () => {
    const { buyer, gig, say } = await scene();
    const about = { kind: "gig" as const, id: gig.id };
    await say(buyer, "the gig", about);
    await db.update(gigs).set({ publishedAt: null }).where(eq(gigs.id, gig.id));
    expect(await say(buyer, "are you there?", about)).toMatchObject({ contextSeq: 1, context: null });
    await say(buyer, "something else", null);
    await expect(say(buyer, "again", about)).rejects.toMatchObject({ code: "not_found" });
  });
});

async function scene() {
  const [seller, buyer] = await Promise.all([makePerson(), makePerson()]);
  const gig = await makeGig(seller);
  const conversationId = await openConversationId(buyer, seller.username);
  const say = (from: Viewer, body: string, context?: SendMessageInput["context"]) =>
    sendMessage(from, { conversationId, clientId: randomUUID(), body, ...(context !== undefined && { context }) });
  return { seller, buyer, gig, say };
}
