import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/types";
import { addLabel, editLabel, removeLabel } from "@/lib/inbox/labels";
import { setLetterKeys } from "@/lib/inbox/letter-keys";
import { updateEntry } from "@/lib/inbox/mutations";
import { addSavedReply, editSavedReply, removeSavedReply } from "@/lib/messages/saved-replies";
import { startConversation } from "@/lib/messages/send";
import { setSendKey } from "@/lib/messages/send-key";
import { makePerson } from "@/lib/testing/people";
import { resetTurns, takeTurn } from "./rate";
import { RATE_LIMITS, type RateLimit } from "./rules";
import { getPrivacy, updatePrivacy } from "./settings";

const LABEL = { name: "Urgent", colour: "rose" as const };
const REPLY = { name: "Thanks", language: "en" as const, body: "Thank you!" };

async function useUp(limit: RateLimit, { id }: Viewer): Promise<void> {
  await resetTurns(db, limit, id);
  await takeTurn(db, limit, id, RATE_LIMITS[limit].points);
}

it.each<[RateLimit, (viewer: Viewer) => Promise<(() => Promise<unknown>)[]>]>([
  [
    "labels",
    async (viewer) => {
      const { id: labelId } = await addLabel(viewer, LABEL);
      return [
        () => addLabel(viewer, { ...LABEL, name: "Later" }),
        () => editLabel(viewer, { labelId, name: "Later" }),
        () => removeLabel(viewer, { labelId }),
      ];
    },
  ],
  [
    "savedReplies",
    async (viewer) => {
      const { id: replyId } = await addSavedReply(viewer, REPLY);
      return [
        () => addSavedReply(viewer, { ...REPLY, name: "Thanks again" }),
        () => editSavedReply(viewer, { replyId, ...REPLY, body: "Thanks" }),
        () => removeSavedReply(viewer, { replyId }),
      ];
    },
  ],
  [
    "marks",
    async (viewer) => {
      const draft = { to: (await makePerson()).username, clientId: randomUUID(), body: "Salam" };
      const { conversationId } = await startConversation(viewer, draft);
      return [
        () => updateEntry(viewer, { conversationId, starred: true }),
        () => updateEntry(viewer, { conversationId, labelIds: [] }),
      ];
    },
  ],
  [
    "keys",
    async (viewer) => [() => setLetterKeys(viewer, { isOn: false }), () => setSendKey(viewer, { sendKey: "enter" })],
  ],
  ["privacy", async (viewer) => [() => updatePrivacy(viewer, { showsReceipts: false })]],
])("%s are changed at a limited rate", async (limit, prepare) => {
  const salma = await makePerson("Salma");
  const changes = await prepare(salma);
  await useUp(limit, salma);
  for (const change of changes)
    await expect(change()).rejects.toMatchObject({ code: "rate_limited", values: { limit } });
  expect(await getPrivacy(salma)).toMatchObject({ receiptsHiddenAt: null });
});
