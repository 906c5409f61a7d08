import { useFormatter, useTranslations } from "next-intl";
import { AttachmentList } from "@/components/attachments/attachment-list";
import type { OrderView } from "@/lib/orders/types";
import { StepIcon } from "./step-icon";

/** Everything that has happened to an order, the first first. */
export function OrderTimeline({ order, viewerId }: { order: OrderView; viewerId: string }) {
  const t = useTranslations("orders");
  const { number, participant } = order;
  // Moves of its cards have no row of their own here yet.
  const history = order.history.filter(({ step }) => step !== null);
  return (
    <ol className="flex flex-col">
      {history.map(({ id, step, senderId, createdAt, body, attachments }) => (
        <li key={id} className="group relative flex gap-4 pb-6 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute start-4.5 top-9 bottom-0 w-px -translate-x-1/2 bg-line group-last:hidden rtl:translate-x-1/2"
          />
          {step && <StepIcon step={step} />}
          <div className="flex min-w-0 flex-1 flex-col gap-2 pt-1.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h3 className="font-medium">
                {step &&
                  t(`did.${step}`, {
                    isOwn: String(senderId === viewerId),
                    name: participant.name,
                    number: String(number),
                  })}
              </h3>
              <StepDate at={createdAt} />
            </div>
            {body && (
              <p dir="auto" className="whitespace-pre-wrap wrap-anywhere rounded-xl bg-sand px-3.5 py-2">
                {body}
              </p>
            )}
            <AttachmentList attachments={attachments} />
          </div>
        </li>
      ))}
    </ol>
  );
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
