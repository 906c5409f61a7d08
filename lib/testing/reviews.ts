import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { reviews } from "@/db/schema/reviews";
import type { Viewer } from "@/lib/auth/types";
import { makeOrder } from "./orders";

interface Options {
  stars?: number;
  body?: string;
  /** Null keeps it to its author. */
  revealedAt?: Date | null;
  gigId?: string;
  /** Who has ordered; the author unless it is said. */
  buyer?: Viewer;
}

/** What `author` says of `subject` once an order between them is completed; revealed unless told otherwise. */
export async function makeReview(
  author: Viewer,
  subject: Viewer,
  { stars = 5, body = "Quick and kind.", revealedAt = new Date(), gigId, buyer = author }: Options = {},
): Promise<{ id: string; orderId: string }> {
  const seller = buyer.id === author.id ? subject : author;
  const { id: orderId } = await makeOrder(buyer, seller, { status: "completed" });
  if (gigId) await db.update(orders).set({ gigId }).where(eq(orders.id, orderId));
  const id = randomUUID();
  await db.insert(reviews).values({ id, orderId, authorId: author.id, subjectId: subject.id, stars, body, revealedAt });
  return { id, orderId };
}
