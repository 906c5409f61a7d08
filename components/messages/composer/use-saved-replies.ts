"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action";
import { addReplyAction, editReplyAction, removeReplyAction } from "@/lib/messages/actions";
import type { SavedReplyView } from "@/lib/messages/types";

type Fields = Omit<SavedReplyView, "id">;

/** One's saved replies as this page knows them, and what can be done with them. */
export function useSavedReplies(viewerId: string, initial: readonly SavedReplyView[]) {
  const t = useTranslations("messages");
  const [replies, setReplies] = useState(initial);
  const [removed, setRemoved] = useState<SavedReplyView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function put(reply: SavedReplyView) {
    setReplies((known) => [...known.filter(({ id }) => id !== reply.id), reply].sort(byName));
  }

  async function add(fields: Fields): Promise<string | null> {
    return told(await addReplyAction(viewerId, fields).catch(() => null), put);
  }

  async function edit(replyId: string, fields: Fields): Promise<string | null> {
    return told(
      await editReplyAction(viewerId, { replyId, ...fields }).catch(() => null),
      (reply) => reply && put(reply),
    );
  }

  async function remove({ id: replyId }: SavedReplyView) {
    const refusal = told(await removeReplyAction(viewerId, { replyId }).catch(() => null), (reply) => {
      setReplies((known) => known.filter(({ id }) => id !== replyId));
      setRemoved(reply);
    });
    setProblem(refusal);
  }

  async function undo() {
    if (!removed) return;
    const { name, language, body } = removed;
    const refusal = await add({ name, language, body });
    setProblem(refusal);
    if (!refusal) setRemoved(null);
  }

  /** Why it was refused; null once `take` has its outcome. */
  function told<Data>(result: ActionResult<Data> | null, take: (data: Data) => void): string | null {
    if (!result?.ok) return result?.message ?? t("notSaved");
    take(result.data);
    return null;
  }

  return { replies, removed, problem, setProblem, add, edit, remove, undo };
}

export type SavedRepliesState = ReturnType<typeof useSavedReplies>;

function byName(one: SavedReplyView, other: SavedReplyView): number {
  return one.name.localeCompare(other.name);
}
