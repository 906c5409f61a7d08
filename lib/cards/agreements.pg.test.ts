import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { getConversation } from "@/lib/conversations/queries";
import { unsendMessage } from "@/lib/messages/change";
import { agreementOf, cardIdOf, inDays, makeTalk, move, propose, readCard } from "@/lib/testing/cards";
import { listPinned } from "./queries";
import { agreedContentOf } from "./rules";
import { requireTimes } from "./write-version";

async function makeAgreement() {
  const talk = await makeTalk();
  const message = await propose(talk.seller, talk.conversationId, agreementOf(), { replyToId: talk.messageId });
  return { ...talk, message, cardId: cardIdOf(message) };
}

describe("an agreement", () => {
  it("is made of a message, and pinned once both have confirmed it", async () => {
    const { seller, buyer, stranger, conversationId, messageId, message, cardId } = await makeAgreement();
    expect(message).toMatchObject({ replyTo: { id: messageId }, card: { kind: "agreement", status: "open" } });
    expect((await listPinned(buyer, { conversationId })).items).toEqual([]);
    const confirmed = await move(buyer, cardId, "confirmed");
    expect(confirmed.card).toMatchObject({ status: "agreed", agreedVersion: 1 });
    for (const person of [buyer, seller]) {
      expect((await listPinned(person, { conversationId })).items).toMatchObject([{ id: cardId }]);
    }
    await expect(listPinned(stranger, { conversationId })).rejects.toMatchObject({ code: "not_found" });
    const { versions } = await readCard(seller, cardId);
    expect(versions[0]?.confirmations.map(({ userId }) => userId)).toEqual([seller.id, buyer.id]);
    expect((await getConversation(seller, { conversationId }))?.turn).toBeNull();
  });

  it("stays when the message that it was made of is unsent", async () => {
    const { buyer, seller, messageId, cardId } = await makeAgreement();
    await unsendMessage(buyer, { messageId });
    expect(await readCard(seller, cardId)).toMatchObject({ content: { title: "Colours and files" }, status: "open" });
  });

  it("has a date that lies ahead, by two years at most", async () => {
    const { seller, conversationId, cardId } = await makeAgreement();
    const dated = (at: string) => agreementOf({ date: { at, timeZone: "Africa/Casablanca" } });
    const [past, far] = [dated(inDays(-0.01)), dated(inDays(732))];
    await expect(propose(seller, conversationId, past)).rejects.toMatchObject({ code: "invalid", key: "datePast" });
    await expect(propose(seller, conversationId, far)).rejects.toMatchObject({ code: "invalid", key: "dateTooFar" });
    await expect(move(seller, cardId, "changed", { content: far })).rejects.toMatchObject({ key: "dateTooFar" });
    await propose(seller, conversationId, dated(inDays(730)));
  });

  it("keeps a date that has passed when something else is changed, and takes no other one that has", async () => {
    const { seller, buyer, cardId } = await makeAgreement();
    await move(buyer, cardId, "confirmed");
    const { content } = await readCard(seller, cardId);
    if (content?.kind !== "agreement" || !content.date) throw new Error("no date");
    const passed = new Date(Date.parse(content.date.at) + 1);
    const change = (fields: Partial<typeof content>, now: Date) => () =>
      requireTimes({ ...content, ...fields }, now, content);
    expect(change({ revisions: 3 }, passed)).not.toThrow();
    const other = { at: new Date(passed.getTime() - 60_000).toISOString(), timeZone: content.date.timeZone };
    expect(change({ date: other }, passed)).toThrow(expect.objectContaining({ key: "datePast" }));
  });

  it("is asked of both again when it is changed, and holds as it was until then", async () => {
    const { seller, buyer, conversationId, cardId } = await makeAgreement();
    await move(buyer, cardId, "confirmed");
    const changed = await move(buyer, cardId, "changed", { content: agreementOf({ revisions: 3 }) });
    expect(changed.card).toMatchObject({
      ...{ status: "open", version: 2, agreedVersion: 1, proposerId: buyer.id },
      ...{ content: { revisions: 3 }, base: { revisions: 1 } },
    });
    const [pinned] = (await listPinned(seller, { conversationId })).items;
    expect(pinned && agreedContentOf(pinned)).toMatchObject({ revisions: 1 });
    await expect(move(buyer, cardId, "confirmed")).rejects.toMatchObject({ key: "notYourMove" });
    const confirmed = await move(seller, cardId, "confirmed");
    expect(confirmed.card).toMatchObject({ status: "agreed", agreedVersion: 2 });
    expect(confirmed.card && agreedContentOf(confirmed.card)).toMatchObject({ revisions: 3 });
    const { versions } = await readCard(buyer, cardId);
    expect(
      versions.map(({ version, content }) => [version, content.kind === "agreement" && content.revisions]),
    ).toEqual([
      [1, 1],
      [2, 3],
    ]);
  });

  it("holds as it was when a change of it is declined or withdrawn, also the one after that", async () => {
    const { seller, buyer, cardId } = await makeAgreement();
    await move(buyer, cardId, "confirmed");
    await move(buyer, cardId, "changed", { content: agreementOf({ revisions: 3 }) });
    expect((await move(seller, cardId, "declined")).card).toMatchObject({
      status: "agreed",
      agreedVersion: 1,
      version: 2,
    });
    const again = await move(seller, cardId, "changed", { content: agreementOf({ revisions: 2 }) });
    expect(again.card).toMatchObject({ version: 3, base: { revisions: 1 } });
    const back = await move(seller, cardId, "withdrawn");
    expect(back.card).toMatchObject({ status: "agreed", agreedVersion: 1 });
    expect(back.card && agreedContentOf(back.card)).toMatchObject({ revisions: 1 });
  });

  it("can be changed by its proposer before anybody has said yes, and a yes to what it said before is refused", async () => {
    const { seller, buyer, cardId } = await makeAgreement();
    await move(seller, cardId, "changed", { content: agreementOf({ title: "Colours" }) });
    await expect(move(buyer, cardId, "confirmed", { version: 1, rev: 1 })).rejects.toMatchObject({
      key: "cardMovedOn",
    });
    expect((await move(buyer, cardId, "confirmed")).card?.agreedVersion).toBe(2);
  });

  it("cannot be altered by any statement: not its versions, not who said yes, not that it was agreed on", async () => {
    const { buyer, cardId } = await makeAgreement();
    await move(buyer, cardId, "confirmed");
    const before = await readCard(buyer, cardId);
    for (const statement of [
      sql`update card_versions set content = '{"kind":"agreement"}' where card_id = ${cardId}`,
      sql`update card_versions set content_hash = repeat('0', 64) where card_id = ${cardId}`,
      sql`delete from card_confirmations where card_id = ${cardId}`,
      sql`update card_confirmations set created_at = now() where card_id = ${cardId}`,
      sql`delete from card_versions where card_id = ${cardId}`,
      sql`truncate card_confirmations`,
      sql`truncate card_versions cascade`,
      sql`truncate cards cascade`,
      sql`update cards set agreed_version = null, status = 'open' where id = ${cardId}`,
      sql`update cards set author_id = ${buyer.id} where id = ${cardId}`,
      sql`delete from cards where id = ${cardId}`,
      sql`insert into card_versions select card_id, version, author_id, '{}', content_hash, now() from card_versions
        where card_id = ${cardId} on conflict (card_id, version) do update set content = '{}'`,
      sql`update messages set deleted_at = now() where card_id = ${cardId}`,
      sql`update messages set edited_at = now() where card_id = ${cardId}`,
    ]) {
      // Refused by a trigger, a reference or a check, not for a mistake in the statement.
      await expect(db.execute(statement)).rejects.toMatchObject({
        cause: { code: expect.stringMatching(/^(23001|23503|23514)$/) },
      });
    }
    expect(await readCard(buyer, cardId)).toEqual(before);
  });

  it("is agreed on only where both have said yes, whatever statement says that it is", async () => {
    const { seller, buyer, cardId } = await makeAgreement();
    await move(buyer, cardId, "confirmed");
    await move(seller, cardId, "changed", { content: agreementOf({ title: "Colours" }) });
    const before = await readCard(buyer, cardId);
    for (const statement of [
      sql`update cards set agreed_version = 2, status = 'agreed' where id = ${cardId}`,
      sql`insert into card_confirmations values (${cardId}, 2, ${buyer.id}, repeat('0', 64), now())`,
      sql`insert into card_confirmations select card_id, version, ${(await makeTalk()).buyer.id}, content_hash, now()
        from card_versions where card_id = ${cardId} and version = 2`,
    ]) {
      await expect(db.execute(statement)).rejects.toMatchObject({
        cause: { code: "23001" },
      });
    }
    expect(await readCard(buyer, cardId)).toEqual(before);
  });

  it("can be changed to what was asked for before in vain, and not to what it says", async () => {
    const { seller, buyer, cardId } = await makeAgreement();
    const content = agreementOf({ title: "Colours" });
    const [{ content: agreed } = { content: agreementOf() }] = (await readCard(buyer, cardId)).versions;
    await move(buyer, cardId, "confirmed");
    await move(seller, cardId, "changed", { content });
    await move(buyer, cardId, "declined");
    if (agreed.kind !== "agreement") throw new Error("no agreement");
    await expect(move(seller, cardId, "changed", { content: agreed })).rejects.toMatchObject({ key: "sameContent" });
    expect((await move(seller, cardId, "changed", { content })).card?.version).toBe(3);
    await expect(move(seller, cardId, "changed", { content })).rejects.toMatchObject({ key: "sameContent" });
  });

  it("has a hash that whoever holds its content can count up again", async () => {
    const { buyer, cardId } = await makeAgreement();
    const [version] = (await readCard(buyer, cardId)).versions;
    const content = version?.content;
    if (content?.kind !== "agreement") throw new Error("no agreement");
    const { date, kind, priceCentimes, revisions, scope, title } = content;
    // Written by hand: names in order, no blanks.
    const inOrder = {
      date: date && { at: date.at, timeZone: date.timeZone },
      kind,
      priceCentimes,
      revisions,
      scope,
      title,
    };
    expect(version?.contentHash).toBe(createHash("sha256").update(JSON.stringify(inOrder)).digest("hex"));
  });
});
