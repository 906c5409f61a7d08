import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makePerson } from "@/lib/testing/people";
import { addSavedReply, editSavedReply, listSavedReplies, removeSavedReply } from "./saved-replies";
import { getSendKey, setSendKey } from "./send-key";
import { addReplyInput } from "./validation";

const THANKS = { name: "Thanks", language: "en" as const, body: "Thank you, {name}!" };

describe("a saved reply", () => {
  it("is kept, changed, thrown away and brought back by its owner", async () => {
    const salma = await makePerson("Salma");
    const added = await addSavedReply(salma, THANKS);
    expect(added).toEqual({ id: added.id, ...THANKS });
    const changed = await editSavedReply(salma, { replyId: added.id, ...THANKS, body: "Thanks!" });
    expect((await listSavedReplies(salma)).items).toEqual([changed]);
    expect(await removeSavedReply(salma, { replyId: added.id })).toEqual(changed);
    expect((await listSavedReplies(salma)).items).toEqual([]);
    expect(await addSavedReply(salma, { ...THANKS, body: "Thanks!" })).toMatchObject({ body: "Thanks!" });
  });

  it("is nobody else's to see, change or throw away", async () => {
    const [salma, outsider] = await Promise.all([makePerson("Salma"), makePerson("Outsider")]);
    const { id: replyId } = await addSavedReply(salma, THANKS);
    expect((await listSavedReplies(outsider)).items).toEqual([]);
    expect(await editSavedReply(outsider, { replyId, ...THANKS, body: "mine" })).toBeNull();
    expect(await removeSavedReply(outsider, { replyId })).toBeNull();
    expect(await removeSavedReply(salma, { replyId: randomUUID() })).toBeNull();
    expect((await listSavedReplies(salma)).items).toMatchObject([THANKS]);
  });

  it("has a name of its own in its language", async () => {
    const salma = await makePerson("Salma");
    const { id: replyId } = await addSavedReply(salma, THANKS);
    const taken = { code: "conflict", key: "replyNameTaken" };
    await expect(addSavedReply(salma, THANKS)).rejects.toMatchObject(taken);
    const french = await addSavedReply(salma, { ...THANKS, language: "fr" });
    await expect(editSavedReply(salma, { replyId: french.id, ...THANKS })).rejects.toMatchObject(taken);
    expect(await editSavedReply(salma, { replyId, ...THANKS })).toMatchObject(THANKS);
    expect(await addSavedReply(await makePerson(), THANKS)).toMatchObject(THANKS);
  });

  it("is one of at most 100, however many are added at once", async () => {
    const salma = await makePerson("Salma");
    for (let n = 0; n < 98; n += 1) await addSavedReply(salma, { ...THANKS, name: `Reply ${n}` });
    const more = ["a", "b", "c", "d"].map((name) => addSavedReply(salma, { ...THANKS, name }));
    const outcomes = await Promise.allSettled(more);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { key: "tooManyReplies" } });
    expect((await listSavedReplies(salma)).items).toHaveLength(100);
  });

  it.each([
    [{ name: " " }, "replyNameMissing"],
    [{ name: "a".repeat(41) }, "replyNameTooLong"],
    [{ body: "\n" }, "replyBodyMissing"],
    [{ body: "a".repeat(2_001) }, "replyBodyTooLong"],
  ])("is refused with %j", (fields, message) => {
    const parsed = addReplyInput.safeParse({ ...THANKS, ...fields });
    expect(parsed.error?.issues[0]?.message).toBe(message);
  });

  it("takes its name in one line, and no language but the three", () => {
    expect(addReplyInput.parse({ ...THANKS, name: " two\n lines " }).name).toBe("two lines");
    expect(addReplyInput.safeParse({ ...THANKS, language: "de" }).success).toBe(false);
  });
});

describe("the key that sends", () => {
  it("is Enter until its person chooses another", async () => {
    const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
    expect(await getSendKey(salma)).toBe("enter");
    await setSendKey(salma, { sendKey: "mod-enter" });
    expect([await getSendKey(salma), await getSendKey(youssef)]).toEqual(["mod-enter", "enter"]);
  });
});
