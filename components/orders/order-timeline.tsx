import { useFormatter } from "next-intl";
import { AttachmentList } from "@/components/attachments/attachment-list";
import { CardIcon } from "@/components/cards/card-icon";
import type { MessageView } from "@/lib/messages/types";
import type { OrderView } from "@/lib/orders/types";
import { DoneSentence } from "./done-sentence";
import { StepIcon } from "./step-icon";

/** Everything that has happened to an order, its changes too, the first first. */
export function OrderTimeline({ order, viewerId }: { order: OrderView; viewerId: string }) {
  return (
    <ol className="flex flex-col">
      {order.history.map((message) => (
        <li key={message.id} className="group relative flex gap-4 pb-6 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute start-4.5 top-9 bottom-0 w-px -translate-x-1/2 bg-line group-last:hidden rtl:translate-x-1/2"
          />
          <Icon message={message} />
          <div className="flex min-w-0 flex-1 flex-col gap-2 pt-1.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h3 className="font-medium">
                <DoneSentence
                  message={message}
                  name={order.participant.name}
                  isOwn={message.senderId === viewerId}
                  number={order.number}
                />
              </h3>
              <StepDate at={message.createdAt} />
            </div>
            {message.body && (
              <p dir="auto" className="whitespace-pre-wrap wrap-anywhere rounded-xl bg-sand px-3.5 py-2">
                {message.body}
              </p>
            )}
            <AttachmentList attachments={message.attachments} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Icon({ message: { step, move, card } }: { message: MessageView }) {
  if (step) return <StepIcon step={step} />;
  return card && move && <CardIcon kind={card.kind} move={move} />;
}

function StepDate({ at }: { at: string }) {
  const format = useFormatter();
  const date = new Date(at);
  return (
    <time dateTime={at} title={format.dateTime(date, "exact")} className="text-ink-soft text-sm">
      {format.dateTime(date, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}
    </time>
  );
}
