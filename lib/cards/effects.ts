import "server-only";
import type { Transaction } from "@/db/client";
import type { Viewer } from "@/lib/auth/types";
import type { Conversation } from "@/lib/conversations/access";
import { AppError } from "@/lib/errors";
import type { ContextIds } from "@/lib/marketplace/contexts";
import { idsOf } from "@/lib/messages/context";
import { acceptChange } from "./accept-change";
import { acceptOffer } from "./accept-offer";
import { expiryOf } from "./rules";
import type { CardContent } from "./types";
import type { MoveCardInput } from "./validation";
import type { Card } from "./views";
import { confirmVersion, requireNewContent, requireTimes, writeVersion } from "./write-version";

export interface Scene {
  tx: Transaction;
  viewer: Viewer;
  conversation: Conversation;
  card: Card;
  now: Date;
}

/** What a move changes in its card beside the status, and what its message says beside the move. */
export interface Effect {
  changes: Partial<Card>;
  step?: "placed";
  about?: ContextIds | undefined;
  attachmentIds?: string[];
  proposes?: CardContent;
}

/** Does what a move that may be made does beyond the card's own row. */
export async function effectOf(scene: Scene, input: MoveCardInput): Promise<Effect> {
  switch (input.move) {
    case "countered":
    case "changed":
    case "rescheduled":
      return proposeAnew(scene, input.content);
    case "accepted":
    case "confirmed":
      return sayYes(scene);
    case "chosen":
      return choose(scene, input.slot);
    default:
      return { changes: {} };
  }
}

async function proposeAnew({ tx, viewer, card, now }: Scene, content: CardContent): Promise<Effect> {
  if (content.kind !== card.kind) throw new AppError("invalid", "otherKind");
  const { before, newFileIds: attachmentIds } = await requireNewContent(tx, card, content);
  requireTimes(content, now, before);
  const version = card.version + 1;
  await writeVersion(tx, viewer, { cardId: card.id, version }, content, now);
  const changes = { version, proposerId: viewer.id, expiresAt: expiryOf(content), slot: null, startsAt: null };
  return { changes, attachmentIds, proposes: content };
}

async function sayYes({ tx, viewer, conversation, card, now }: Scene): Promise<Effect> {
  const content = await confirmVersion(tx, viewer, card, now);
  const agreed = { agreedVersion: card.version };
  if (content.kind === "offer") {
    const madeOrderId = await acceptOffer(tx, conversation, card, content);
    return { changes: { ...agreed, madeOrderId }, step: "placed", about: idsOf({ kind: "order", id: madeOrderId }) };
  }
  if (content.kind === "change") await acceptChange(tx, card, content);
  return { changes: agreed };
}

async function choose({ tx, viewer, card, now }: Scene, slot: number): Promise<Effect> {
  const content = await confirmVersion(tx, viewer, card, now);
  const start = content.kind === "interview" ? content.slots[slot] : undefined;
  if (!start) throw new AppError("invalid", "slotMissing");
  const startsAt = new Date(start);
  if (startsAt <= now) throw new AppError("conflict", "timePast");
  return { changes: { agreedVersion: card.version, slot, startsAt } };
}
