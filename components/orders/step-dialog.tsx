"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { AttachButton } from "@/components/attachments/attach-button";
import { TrayView } from "@/components/attachments/tray-view";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { MAX_BODY_LENGTH } from "@/lib/messages/rules";
import { needsContent } from "@/lib/orders/step-rules";
import type { OrderStep } from "@/lib/orders/types";
import { Question } from "./question";
import { useStep } from "./use-step";

interface Props {
  order: { id: string; number: number };
  step: OrderStep;
  conversationId: string;
  onClose(): void;
}

/** Asks what there is to say and to hand over with a step, and takes it. */
export function StepDialog({ order, step, conversationId, onClose }: Props) {
  const t = useTranslations("orders");
  const dialog = useRef<HTMLDialogElement>(null);
  const [body, setBody] = useState("");
  const close = () => dialog.current?.close();
  const taking = useStep({ orderId: order.id, step, conversationId, onTaken: close });
  const isMissing = needsContent(step) && body.trim() === "" && taking.files.files.length === 0;
  return (
    <Question
      dialog={dialog}
      title={t(`act.${step}`)}
      about={t("numbered", { number: String(order.number) })}
      onClose={onClose}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMissing) taking.take(body.trim());
        }}
      >
        <p className="text-ink-soft">{t(`means.${step}`)}</p>
        <Words step={step} value={body} onChange={setBody} />
        <TrayView tray={taking.tray} state={taking.files} />
        {taking.problem && <Notice tone="danger">{taking.problem}</Notice>}
        <div className="flex flex-wrap items-center justify-end gap-2">
          <span className="me-auto">
            {takesFiles(step) && <AttachButton onFiles={(files) => taking.tray.add(files)} />}
          </span>
          <Button variant="plain" onClick={close}>
            {t("notNow")}
          </Button>
          <Button type="submit" disabled={isMissing || taking.isTaking}>
            {taking.isTaking ? t("taking") : t(`act.${step}`)}
          </Button>
        </div>
      </form>
    </Question>
  );
}

function Words({ step, value, onChange }: { step: OrderStep; value: string; onChange(value: string): void }) {
  const t = useTranslations("orders");
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {t(`words.${step}`)}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={4}
        maxLength={MAX_BODY_LENGTH}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        className="rounded-xl border border-line bg-canvas px-4 py-3"
      />
    </div>
  );
}

function takesFiles(step: OrderStep): boolean {
  return step === "started" || step === "delivered" || step === "revision";
}
