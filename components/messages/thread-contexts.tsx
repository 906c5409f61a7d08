"use client";

import { type ReactNode, useMemo } from "react";
import { CardsContext } from "@/components/cards/cards-context";
import { ProposingProvider } from "@/components/cards/proposing-provider";
import { type Reply, ReplyContext } from "@/components/messages/composer/reply-context";
import { type Lanes, LanesContext } from "@/components/messages/lanes/lanes-context";
import { JumpContext, type JumpTo } from "@/components/messages/log/jump-context";
import { ActionsProvider } from "@/components/messages/message/actions-provider";
import { ChangesProvider } from "@/components/messages/message/changes-provider";
import { ReceiptsProvider } from "@/components/messages/message/receipts-provider";
import { OrdersContext } from "@/components/orders/orders-context";
import { useMoving } from "@/components/orders/use-moving";
import { cardsIn } from "@/lib/cards/newest";
import type { CardsStanding } from "@/lib/cards/types";
import type { ConversationView } from "@/lib/conversations/types";
import type { MessageView } from "@/lib/messages/types";
import { TalkContext } from "./talk-context";

interface Props {
  viewerId: string;
  conversation: ConversationView;
  /** Those in the log. */
  messages: readonly MessageView[];
  standing: CardsStanding;
  canAttach: boolean;
  lanes: Lanes;
  jump: JumpTo;
  reply: Reply;
  children: ReactNode;
}

/** All that the messages of a conversation and the composer below them ask of it. */
export function ThreadContexts({ viewerId, conversation, messages, lanes, jump, reply, children, ...props }: Props) {
  const { id, participant } = conversation;
  const { standing, canAttach } = props;
  const talk = useMemo(
    () => ({ id, viewerId, participant, cards: standing, canAttach }),
    [id, viewerId, participant, standing, canAttach],
  );
  const orders = useMoving(messages);
  const cards = useMemo(() => cardsIn(messages), [messages]);
  return (
    <TalkContext value={talk}>
      <LanesContext value={lanes}>
        <ReceiptsProvider {...{ viewerId, conversation, messages }} isLane={lanes.lane !== null}>
          <ReplyContext value={reply}>
            <JumpContext value={jump}>
              <ChangesProvider conversationId={id} messages={messages}>
                <OrdersContext value={orders}>
                  <CardsContext value={cards}>
                    <ProposingProvider conversationId={id}>
                      <ActionsProvider messages={messages}>{children}</ActionsProvider>
                    </ProposingProvider>
                  </CardsContext>
                </OrdersContext>
              </ChangesProvider>
            </JumpContext>
          </ReplyContext>
        </ReceiptsProvider>
      </LanesContext>
    </TalkContext>
  );
}
