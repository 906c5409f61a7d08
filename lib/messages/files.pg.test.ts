import { randomUUID } from "node:crypto";
import { count, eq, inArray } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { attachments } from "@/db/schema/attachments";
import { messages } from "@/db/schema/messages";
import { MAX_ATTACHMENTS } from "@/lib/attachments/rules";
import { openConversationId } from "@/lib/conversations/mutations";
import { getConversation } from "@/lib/conversations/queries";
import { listConversations } from "@/lib/inbox/queries";
import { listConversationsInput } from "@/lib/inbox/validation";
import { makeAttachment } from "@/lib/testing/attachments";
import { makePerson } from "@/lib/testing/people";
import { editMessage, unsendMessage } from "./change";
import { listChanges, listMessages } from "./queries";
import { sendMessage, startConversation } from "./send";
import { sendMessageInput } from "./validation";

async function makePair() {
  const [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  const conversationId = await openConversationId(salma, youssef.username);
  return { salma, youssef, conversationId };
}

function draft(attachmentIds: string[], body = "") {
  return { clientId: randomUUID(), body, attachmentIds };
}

describe("a message with files", () => {
  it("shows them to both, in the order in which they were sent, text or not", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const photo = { name: "صورة.jpg", kind: "image", mime: "image/webp", thumbKey: randomUUID() } as const;
    const [one, two] = [
      await makeAttachment(salma, conversationId),
      await makeAttachment(salma, conversationId, { ...photo, width: 40, height: 30 }),
    ];
    const sent = await sendMessage(salma, { conversationId, ...draft([two, one]) });
    expect(sent).toMatchObject({ body: "", seq: 1 });
    expect(sent.attachments).toEqual([
      {
        ...{ id: two, name: "صورة.jpg", type: "image", mime: "image/webp", size: 1000, width: 40, height: 30 },
        ...{ url: `/api/attachments/${two}`, thumbUrl: `/api/attachments/${two}?size=thumb` },
        ...{ previewUrl: null, placeholder: null },
      },
      expect.objectContaining({ id: one, name: "plan.pdf", type: "pdf", thumbUrl: null }),
    ]);
    expect((await listMessages(youssef, { conversationId, limit: 10 })).items).toEqual([sent]);
    expect((await listChanges(youssef, { conversationId, since: 0, limit: 10 })).items).toEqual([sent]);
  });

  it("can be the first to a person", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const id = await makeAttachment(salma, conversationId);
    const sent = await startConversation(salma, { to: youssef.username, ...draft([id], "here") });
    expect(sent).toMatchObject({ conversationId, body: "here", attachments: [{ id }] });
  });

  it("is the same message when repeated, and another with other files", async () => {
    const { salma, conversationId } = await makePair();
    const [one, two] = [await makeAttachment(salma, conversationId), await makeAttachment(salma, conversationId)];
    const copy = { conversationId, ...draft([one, two]) };
    const answers = await Promise.all(Array.from({ length: 5 }, () => sendMessage(salma, copy)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    for (const attachmentIds of [[two, one], [one], []]) {
      const other = sendMessage(salma, { ...copy, attachmentIds });
      await expect(other).rejects.toMatchObject({ code: "conflict", key: "clientIdReused" });
    }
  });

  it("keeps them when it is edited", async () => {
    const { salma, conversationId } = await makePair();
    const id = await makeAttachment(salma, conversationId);
    const sent = await sendMessage(salma, { conversationId, ...draft([id]) });
    const edited = await editMessage(salma, { messageId: sent.id, body: "the plan" });
    expect(edited).toMatchObject({ body: "the plan", attachments: [{ id }] });
    expect(await editMessage(salma, { messageId: sent.id, body: "" })).toMatchObject({
      body: "",
      attachments: [{ id }],
    });
    const text = await sendMessage(salma, { conversationId, clientId: randomUUID(), body: "no file" });
    await expect(editMessage(salma, { messageId: text.id, body: "" })).rejects.toMatchObject({ key: "bodyEmpty" });
  });

  it("tells the list what it has", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const image = () => makeAttachment(salma, conversationId, { kind: "image", name: "a.png" });
    await sendMessage(salma, { conversationId, ...draft([await image(), await image()]) });
    const files = { type: "image", count: 2, name: "a.png" };
    const list = await listConversations(youssef, listConversationsInput.parse({}));
    expect(list.items[0]?.lastMessage).toMatchObject({ preview: "", files });
    expect((await getConversation(salma, { conversationId }))?.lastMessage).toMatchObject({ files });
  });

  it("costs one look at the table of files for a whole page, and none without files", async () => {
    const { salma, conversationId } = await makePair();
    await sendMessage(salma, { conversationId, clientId: randomUUID(), body: "no file" });
    const select = vi.spyOn(db, "select");
    const page = () => listMessages(salma, { conversationId, limit: 50 });
    await page();
    const without = select.mock.calls.length;
    for (let n = 0; n < 3; n += 1)
      await sendMessage(salma, { conversationId, ...draft([await makeAttachment(salma, conversationId)]) });
    select.mockClear();
    await page();
    expect(select.mock.calls.length).toBe(without + 1);
    select.mockRestore();
  });
});

describe("a send is refused whole, and nothing is stored,", () => {
  type Scene = Awaited<ReturnType<typeof makePair>>;
  const good = ({ salma, conversationId }: Scene) => makeAttachment(salma, conversationId);

  it.each<[string, (scene: Scene) => Promise<string>]>([
    ["with another person's file", ({ youssef, conversationId }) => makeAttachment(youssef, conversationId)],
    [
      "with a file uploaded into another conversation",
      async ({ salma }) => {
        const other = await openConversationId(salma, (await makePerson()).username);
        return makeAttachment(salma, other);
      },
    ],
    [
      "with a file that is on its way",
      ({ salma, conversationId }) => makeAttachment(salma, conversationId, { status: "pending", key: null }),
    ],
    [
      "with a file that was refused",
      ({ salma, conversationId }) => makeAttachment(salma, conversationId, { status: "rejected", key: null }),
    ],
    [
      "with a file that is held back",
      ({ salma, conversationId }) => makeAttachment(salma, conversationId, { status: "held" }),
    ],
    [
      "with a file of an earlier message",
      async (scene) => {
        const id = await good(scene);
        const { salma, conversationId } = scene;
        await sendMessage(salma, { conversationId, ...draft([id]) });
        return id;
      },
    ],
    [
      "with a file of an unsent message",
      async (scene) => {
        const id = await good(scene);
        const { salma, conversationId } = scene;
        const { id: messageId } = await sendMessage(salma, { conversationId, ...draft([id]) });
        await unsendMessage(salma, { messageId });
        return id;
      },
    ],
    ["with a file that never was", async () => randomUUID()],
  ])("%s", async (_, make) => {
    const scene = await makePair();
    const { salma, conversationId } = scene;
    const [bad, fine] = [await make(scene), await good(scene)];
    const before = await getConversation(salma, { conversationId });
    const send = sendMessage(salma, { conversationId, ...draft([fine, bad], "look") });
    await expect(send).rejects.toMatchObject({ code: "conflict", key: "attachmentUnavailable" });
    expect(await getConversation(salma, { conversationId })).toEqual(before);
    const [file] = await db.select().from(attachments).where(eq(attachments.id, fine));
    expect(file).toMatchObject({ messageId: null, position: null });
    const sent = await sendMessage(salma, { conversationId, ...draft([fine]) });
    expect(sent.seq).toBe((before?.lastSeq ?? 0) + 1);
  });

  it("with eleven files, or one twice, at the doorstep", async () => {
    const send = (attachmentIds: string[]) => {
      const parsed = sendMessageInput.safeParse({ conversationId: randomUUID(), ...draft(attachmentIds, "x") });
      return parsed.error?.issues[0]?.message ?? "taken";
    };
    const ids = Array.from({ length: MAX_ATTACHMENTS + 1 }, () => randomUUID());
    const [one = ""] = ids;
    expect([send(ids.slice(1)), send(ids)]).toEqual(["taken", "tooManyFiles"]);
    expect(send([one, one.toUpperCase()])).not.toBe("taken");
    expect(send(["x"])).not.toBe("taken");
  });

  it("with neither text nor file", () => {
    for (const attachmentIds of [[], undefined]) {
      const input = { conversationId: randomUUID(), clientId: randomUUID(), body: " ", attachmentIds };
      expect(sendMessageInput.safeParse(input).error?.issues[0]?.message).toBe("bodyEmpty");
    }
  });

  it("for all but one of many at once with the same file", async () => {
    const { salma, conversationId } = await makePair();
    const [shared, ...own] = await Promise.all(Array.from({ length: 9 }, () => makeAttachment(salma, conversationId)));
    const sends = own.map((id, n) =>
      sendMessage(salma, { conversationId, ...draft(n % 2 ? [id, shared ?? ""] : [shared ?? "", id]) }),
    );
    const results = await Promise.allSettled(sends);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [stored] = await db
      .select({ total: count() })
      .from(messages)
      .where(eq(messages.conversationId, conversationId));
    expect(stored?.total).toBe(1);
    const free = await db.select().from(attachments).where(inArray(attachments.id, own));
    expect(free.filter(({ messageId }) => messageId === null)).toHaveLength(7);
  });
});

describe("an unsent message", () => {
  it("keeps no file: in no history, list or change, for neither of them", async () => {
    const { salma, youssef, conversationId } = await makePair();
    const id = await makeAttachment(salma, conversationId, { name: "secret-plan.pdf" });
    const { id: messageId } = await sendMessage(salma, { conversationId, ...draft([id], "x") });
    expect(await unsendMessage(salma, { messageId })).toMatchObject({ body: "", attachments: [] });
    for (const viewer of [salma, youssef]) {
      const seen = await Promise.all([
        listMessages(viewer, { conversationId, limit: 10 }),
        listChanges(viewer, { conversationId, since: 0, limit: 10 }),
        getConversation(viewer, { conversationId }),
      ]);
      expect(JSON.stringify(seen)).not.toContain("secret-plan");
      expect(JSON.stringify(seen)).not.toContain(id);
    }
  });

  it("answers the repeated send that made it with the tombstone", async () => {
    const { salma, conversationId } = await makePair();
    const copy = { conversationId, ...draft([await makeAttachment(salma, conversationId)]) };
    const { id } = await sendMessage(salma, copy);
    await unsendMessage(salma, { messageId: id });
    expect(await sendMessage(salma, copy)).toMatchObject({ id, body: "", attachments: [] });
  });
});
