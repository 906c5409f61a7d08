import type { ApplicationStage } from "@/lib/applications/types";
import type { CardKind, CardMove } from "@/lib/cards/types";
import type { OrderStep } from "@/lib/orders/types";
import type { Topic } from "./types";

/** A message that a person has not read, and is to be told of. */
export interface PendingMessage {
  conversationId: string;
  seq: number;
  createdAt: Date;
  body: string;
  step: OrderStep | null;
  move: CardMove | null;
  fileCount: number;
  /** The other person's, whoever wrote it. */
  name: string;
  /** Of the card that was moved. */
  kind: CardKind | null;
  /** Of the order that it is about. */
  number: number | null;
  lastReadSeq: number;
  /** Whether it stands in the person's own name; then it happened by itself. */
  isOwn: boolean;
  topic: Topic;
}

/** An application that was sent to a person, or moved by the other one, and that they have not seen. */
export interface PendingApplication {
  applicationId: string;
  rev: number;
  stage: ApplicationStage;
  /** The job's. */
  title: string;
  createdAt: Date;
  /** The other person's. */
  name: string;
  isCompany: boolean;
}
