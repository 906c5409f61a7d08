import type { ApplicationContext } from "@/lib/applications/types";
import type { MessageContext } from "@/lib/marketplace/types";
import type { OrderContext } from "@/lib/orders/types";
import type { MessageView } from "./types";

/** What moves on after messages were written from it. */
type Moving = OrderContext | ApplicationContext;

export interface Known {
  /** As it was heard of last. */
  context: Moving;
  /** The place of its newest step, where what to do next with an order is offered; 0 where none is loaded. */
  stepSeq: number;
}

type Standing = Pick<ApplicationContext, "stage" | "rev">;

/** How far applications were heard to be, by id. */
export type Stages = ReadonlyMap<string, Standing>;

/** All that moves on in `messages`, by id, of which `stages` tells how far applications were heard to be. */
export function knownIn(messages: readonly MessageView[], stages: Stages): ReadonlyMap<string, Known> {
  const all = new Map<string, Known>();
  for (const { context, step, seq } of messages) {
    if (!isMoving(context)) continue;
    const known = all.get(context.id);
    const newest = known && known.context.rev > context.rev ? known.context : context;
    all.set(context.id, {
      context: newest.kind === "application" ? withStage(newest, stages.get(context.id)) : newest,
      stepSeq: step ? seq : (known?.stepSeq ?? 0),
    });
  }
  return all;
}

function withStage(context: ApplicationContext, heard: Standing | undefined): ApplicationContext {
  return heard && heard.rev > context.rev ? { ...context, stage: heard.stage, rev: heard.rev } : context;
}

/** What a message was written from, as it stands by now where that is `known`. */
export function newestOf(context: MessageContext | null, known: Known | undefined): MessageContext | null {
  return isMoving(context) && known && known.context.rev > context.rev ? known.context : context;
}

function isMoving(context: MessageContext | null): context is Moving {
  return context?.kind === "order" || context?.kind === "application";
}
