import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { cardConfirmations, cardVersions } from "@/db/schema/cards";
import type { Viewer } from "@/lib/auth/types";
import { AppError } from "@/lib/errors";
import { hashOf } from "./hash";
import { fileIdsOf, MAX_AGREED_DAYS_AHEAD, MAX_CARD_VERSIONS, MAX_DAYS_AHEAD } from "./rules";
import type { CardContent } from "./types";
import type { Card } from "./views";

const DAY_MS = 86_400_000;

/** Writes what a card says now, and that its proposer says yes to it. */
export async function writeVersion(
  tx: Transaction,
  viewer: Viewer,
  { cardId, version }: { cardId: string; version: number },
  content: CardContent,
  now: Date,
): Promise<void> {
  const contentHash = hashOf(content);
  await tx.insert(cardVersions).values({ cardId, version, authorId: viewer.id, content, contentHash, createdAt: now });
  await tx.insert(cardConfirmations).values({ cardId, version, userId: viewer.id, contentHash, createdAt: now });
}

/** Writes that the other says yes to a version as well; answers what it says. */
export async function confirmVersion(
  tx: Transaction,
  viewer: Viewer,
  { id: cardId, version }: { id: string; version: number },
  now: Date,
): Promise<CardContent> {
  const current = (await versionsOf(tx, cardId)).find((one) => one.version === version);
  if (!current) throw new Error("a card's newest version is missing");
  const { contentHash } = current;
  await tx.insert(cardConfirmations).values({ cardId, version, userId: viewer.id, contentHash, createdAt: now });
  return current.content;
}

/** What a card says already, and the files that it does not have yet; refuses to say that again, and to say too much. */
export async function requireNewContent(
  tx: Transaction,
  { id, status, version, agreedVersion }: Card,
  content: CardContent,
): Promise<{ before: CardContent | null; newFileIds: string[] }> {
  const earlier = await versionsOf(tx, id);
  if (earlier.length >= MAX_CARD_VERSIONS) throw new AppError("conflict", "tooManyCardVersions");
  // What was asked for in vain can be asked for again, what holds cannot.
  const standing = earlier.find((one) => one.version === (status === "open" ? version : agreedVersion));
  if (standing?.contentHash === hashOf(content)) throw new AppError("invalid", "sameContent");
  const known = new Set(earlier.flatMap((one) => fileIdsOf(one.content)));
  const newFileIds = fileIdsOf(content).filter((fileId) => !known.has(fileId));
  return { before: standing?.content ?? null, newFileIds };
}

/** Refuses times that have passed, or lie further ahead than anybody plans; a date that stood there `before` may stay. */
export function requireTimes(content: CardContent, now: Date, before: CardContent | null = null): void {
  const isAgreement = content.kind === "agreement";
  if (isAgreement && before?.kind === "agreement" && content.date?.at === before.date?.at) return;
  const days = isAgreement ? MAX_AGREED_DAYS_AHEAD : MAX_DAYS_AHEAD;
  for (const time of timesOf(content)) {
    if (new Date(time) <= now) throw new AppError("invalid", isAgreement ? "datePast" : "timePast");
    if (Date.parse(time) > now.getTime() + days * DAY_MS) {
      throw new AppError("invalid", isAgreement ? "dateTooFar" : "timeTooFar");
    }
  }
}

function timesOf(content: CardContent): string[] {
  switch (content.kind) {
    case "interview":
      return content.slots;
    case "agreement":
      return content.date ? [content.date.at] : [];
    case "offer":
      return content.expiresAt ? [content.expiresAt] : [];
    case "change":
      return [];
  }
}

function versionsOf(tx: Transaction, cardId: string) {
  return tx.select().from(cardVersions).where(eq(cardVersions.cardId, cardId)).orderBy(cardVersions.version);
}
