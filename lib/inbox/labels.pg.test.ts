import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/types";
import { getConversation } from "@/lib/conversations/queries";
import { startConversation } from "@/lib/messages/send";
import { makePerson } from "@/lib/testing/people";
import { useRealtimeServer } from "@/lib/testing/realtime-server";
import { getCounts } from "./counts";
import { addLabel, editLabel, listLabels, removeLabel } from "./labels";
import { updateEntry } from "./mutations";
import { listConversations } from "./queries";
import { addLabelInput, editLabelInput, listConversationsInput, updateEntryInput } from "./validation";

const URGENT = { name: "Urgent", colour: "terracotta" as const };

async function write(from: Viewer, to: Viewer): Promise<string> {
  return (await startConversation(from, { to: to.username, clientId: randomUUID(), body: "Salam" })).conversationId;
}

async function listed(viewer: Viewer, label: string, more: { cursor?: string; limit?: string } = {}) {
  const page = await listConversations(viewer, listConversationsInput.parse({ label, ...more }));
  return { ids: page.items.map(({ id }) => id), cursor: page.nextCursor };
}

describe("a label", () => {
  it("is kept, changed and deleted by its owner, whose tabs are told", async () => {
    const { told } = await useRealtimeServer();
    const salma = await makePerson("Salma");
    const added = await addLabel(salma, URGENT);
    expect(added).toEqual({ id: added.id, ...URGENT });
    const renamed = await editLabel(salma, { labelId: added.id, name: "URGENT" });
    expect(renamed).toEqual({ ...added, name: "URGENT" });
    expect(await editLabel(salma, { labelId: added.id, colour: "sand" })).toMatchObject({ colour: "sand" });
    expect((await listLabels(salma)).items).toEqual([{ id: added.id, name: "URGENT", colour: "sand" }]);
    expect(await removeLabel(salma, { labelId: added.id })).toMatchObject({ id: added.id });
    expect((await listLabels(salma)).items).toEqual([]);
    const events = (await told()).map(({ body: { name, channels } }) => [name, channels]);
    expect(events).toEqual(Array(4).fill(["labels:changed", [`private-user-${salma.id}`]]));
  });

  it("is nobody else's to see, change, delete, list by or put on", async () => {
    const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
    const conversationId = await write(youssef, salma);
    const { id: labelId } = await addLabel(salma, URGENT);
    await updateEntry(salma, { conversationId, labelIds: [labelId] });
    expect((await listLabels(youssef)).items).toEqual([]);
    expect(await editLabel(youssef, { labelId, name: "Mine" })).toBeNull();
    expect(await removeLabel(youssef, { labelId })).toBeNull();
    expect((await listed(youssef, labelId)).ids).toEqual([]);
    expect(await getConversation(youssef, { conversationId })).toMatchObject({ labelIds: [] });
    for (const foreign of [labelId, randomUUID()]) {
      const put = updateEntry(youssef, { conversationId, labelIds: [foreign], starred: true });
      await expect(put).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await getConversation(youssef, { conversationId })).toMatchObject({ starredAt: null });
    expect((await listed(salma, labelId)).ids).toEqual([conversationId]);
  });

  it("has a name of its own, however it is spelt", async () => {
    const salma = await makePerson("Salma");
    const { id: labelId } = await addLabel(salma, { ...URGENT, name: "Été" });
    const taken = { code: "conflict", key: "labelNameTaken" };
    await expect(addLabel(salma, { ...URGENT, name: "éTÉ" })).rejects.toMatchObject(taken);
    const other = await addLabel(salma, URGENT);
    await expect(editLabel(salma, { labelId: other.id, name: "été" })).rejects.toMatchObject(taken);
    expect(await editLabel(salma, { labelId, name: "ÉTÉ" })).toMatchObject({ name: "ÉTÉ" });
    expect(await addLabel(await makePerson(), { ...URGENT, name: "été" })).toMatchObject({ name: "été" });
  });

  it("is one of at most 30, however many are added at once", async () => {
    const salma = await makePerson("Salma");
    for (let n = 0; n < 28; n += 1) await addLabel(salma, { ...URGENT, name: `Label ${n}` });
    const outcomes = await Promise.allSettled(["a", "b", "c", "d"].map((name) => addLabel(salma, { ...URGENT, name })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { key: "labelsFull" } });
    expect((await listLabels(salma)).items).toHaveLength(30);
  });

  it.each([
    [{ name: " " }, "labelNameMissing"],
    [{ name: "a".repeat(31) }, "labelNameTooLong"],
  ])("is refused with %j", (fields, message) => {
    expect(addLabelInput.safeParse({ ...URGENT, ...fields }).error?.issues[0]?.message).toBe(message);
    expect(editLabelInput.safeParse({ labelId: randomUUID(), ...fields }).error?.issues[0]?.message).toBe(message);
  });

  it("takes its name in one line, no colour but its own, and no change of nothing", () => {
    expect(addLabelInput.parse({ ...URGENT, name: " two\n lines " }).name).toBe("two lines");
    expect(addLabelInput.safeParse({ ...URGENT, colour: "#f00" }).success).toBe(false);
    expect(editLabelInput.safeParse({ labelId: randomUUID() }).success).toBe(false);
  });
});

describe("the labels of a conversation", () => {
  it("are replaced as a whole, which makes it newer, and go with a label that is deleted", async () => {
    const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
    const conversationId = await write(youssef, salma);
    const [one, two] = [await addLabel(salma, URGENT), await addLabel(salma, { ...URGENT, name: "Later" })];
    const first = await updateEntry(salma, { conversationId, labelIds: [one.id, two.id, one.id] });
    expect(first?.labelIds).toEqual([one.id, two.id].sort());
    const second = await updateEntry(salma, { conversationId, labelIds: [two.id] });
    expect(second).toMatchObject({ labelIds: [two.id], entryVersion: (first?.entryVersion ?? 0) + 1 });
    expect(await updateEntry(salma, { conversationId, starred: true })).toMatchObject({ labelIds: [two.id] });
    await removeLabel(salma, { labelId: two.id });
    expect(await getConversation(salma, { conversationId })).toMatchObject({ labelIds: [] });
    expect(await updateEntry(salma, { conversationId, labelIds: [] })).toMatchObject({ labelIds: [] });
  });

  it("are at most ten", () => {
    const given = { conversationId: randomUUID(), labelIds: Array.from({ length: 11 }, () => randomUUID()) };
    expect(updateEntryInput.safeParse(given).error?.issues[0]?.message).toBe("tooManyLabels");
  });
});

describe("the list of a label", () => {
  it("has its conversations wherever they lie, newest activity first, page by page", async () => {
    const salma = await makePerson("Salma");
    const { id: label } = await addLabel(salma, URGENT);
    const others = await Promise.all(Array.from({ length: 4 }, () => makePerson()));
    const ids: string[] = [];
    for (const other of others) ids.push(await write(other, salma));
    for (const conversationId of ids.slice(0, 3)) await updateEntry(salma, { conversationId, labelIds: [label] });
    const [oldest, middle, newest] = ids;
    await updateEntry(salma, { conversationId: oldest ?? "", archived: true });
    await updateEntry(salma, { conversationId: middle ?? "", snoozedUntil: "reply" });
    expect((await listed(salma, label)).ids).toEqual([newest, middle, oldest]);
    // What is said moves it up, whichever of the two says it.
    await write(salma, others[0] ?? salma);
    expect((await listed(salma, label)).ids).toEqual([oldest, newest, middle]);
    const first = await listed(salma, label, { limit: "2" });
    const second = await listed(salma, label, { limit: "2", cursor: first.cursor ?? "" });
    expect([...first.ids, ...second.ids]).toEqual([oldest, newest, middle]);
    expect(second.cursor).toBeNull();
    expect((await getCounts(salma)).labels).toEqual({ [label]: 3 });
  });

  it("takes no filter beside it", () => {
    expect(listConversationsInput.safeParse({ label: randomUUID(), filter: "unread" }).success).toBe(false);
  });
});
