import "server-only";
import type { Viewer } from "@/lib/auth/types";
import { type Conversation, participantIdOf, requireConversation } from "@/lib/conversations/access";
import { requireMayWrite } from "@/lib/conversations/first-contact";
import { openConversationId } from "@/lib/conversations/mutations";
import { AppError } from "@/lib/errors";
import { clearSentDraft, type Draft, draftViews } from "@/lib/inbox/drafts";
import { getContext } from "@/lib/marketplace/contexts";
import { publishDraft } from "@/lib/realtime/publish";
import { requireUnblocked } from "@/lib/safety/blocks";
import { appendMessage } from "./append";
import { idsOf, isSame } from "./context";
import { requireReplySeq } from "./quotes";
import { fingerprintOf, sayOnce } from "./say";
import type { MessageView } from "./types";
import type { SendMessageInput } from "./validation";

/**
 * Writes one message (DESIGN.md §3). The same `clientId` answers the same message however often it is sent; with other
 * content it is a `conflict`. Both people are told after the commit.
 */
export async function sendMessage(viewer: Viewer, input: SendMessageInput): Promise<MessageView> {
  const context = await contextOf(viewer, input);
  const { conversationId, clientId, body, attachmentIds = [] } = input;
  const fingerprint = fingerprintOf(contentOf(input));
  let cleared: Draft | undefined;
  const message = await sayOnce(viewer, { conversationId, clientId, fingerprint }, async (tx, conversation) => {
    await requireMayWrite(tx, viewer, conversation);
    const replyToSeq = await requireReplySeq(tx, conversation.id, input.replyToId);
    const content = { clientId, fingerprint, body, attachmentIds, about: context(conversation), replyToSeq };
    // A refusal takes back what was written with it.
    const [, row, draft] = await Promise.all([
      requireUnblocked(tx, viewer.id, participantIdOf(conversation, viewer)),
      appendMessage(tx, viewer, conversation, content),
      clearSentDraft(tx, viewer, { ...input, replyToSeq }),
    ]);
    cleared = draft;
    return row;
  });
  if (cleared) await publishCleared(viewer, cleared);
  return message;
}

/** The first message to a person: opens the conversation, or goes into the one there is. */
export async function startConversation(
  viewer: Viewer,
  { to, ...draft }: Omit<SendMessageInput, "conversationId"> & { to: string },
): Promise<MessageView> {
  return sendMessage(viewer, { conversationId: await openConversationId(viewer, to), ...draft });
}

async function publishCleared(viewer: Viewer, row: Draft): Promise<void> {
  const draft = (await draftViews([row])).get(row.conversationId);
  if (draft) publishDraft(viewer.id, row.conversationId, draft);
}

/**
 * Looks the context up before the transaction, which must not wait for a second connection; the refusal is left to the
 * caller, for a repeated send is answered even when its gig is gone by now, and what is talked from already may go on so.
 */
export async function contextOf(
  viewer: Viewer,
  { conversationId, context }: Pick<SendMessageInput, "conversationId" | "context">,
) {
  const asked = idsOf(context);
  if (!context || !asked) return () => asked;
  const participantId = participantIdOf(await requireConversation(viewer, conversationId), viewer);
  const isVisible = (await getContext(viewer, context, participantId)) !== null;
  return (conversation: Conversation) => {
    if (!isVisible && !isSame(conversation, asked)) throw new AppError("not_found", "notFound");
    return asked;
  };
}

/** What is compared of two sends with the same client id. */
function contentOf({ conversationId, body, context, attachmentIds = [], replyToId }: SendMessageInput): unknown[] {
  const tier = context?.kind === "gig" && context.tier ? [context.tier] : [];
  const said = [conversationId, body, context?.kind ?? null, context?.id ?? null, ...tier];
  // Without files and without a quote it is what it was before there were any.
  const files = attachmentIds.length > 0 || replyToId ? [attachmentIds] : [];
  return [...said, ...files, ...(replyToId ? [replyToId] : [])];
}
