"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { AttachButton } from "@/components/attachments/attach-button";
import { LateIncomingFiles } from "@/components/attachments/late-parts";
import { TrayView } from "@/components/attachments/tray-view";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Applied } from "./applied";
import { LetterField } from "./letter-field";
import { useApply } from "./use-apply";

interface Props {
  viewerId: string;
  jobId: string;
  company: { name: string; username: string };
}

/** What one writes and attaches to apply for a job; in its place, once it is sent, the way to it. */
export function ApplyForm({ viewerId, jobId, company }: Props) {
  const t = useTranslations("applications.apply");
  const field = useRef<HTMLTextAreaElement>(null);
  const applying = useApply({ viewerId, jobId, companyUsername: company.username, field });
  const { tray, files, letter, setLetter, problem, sent, isSending } = applying;
  if (sent) return <Applied application={sent} name={company.name} />;
  return (
    <form
      noValidate
      className="relative flex flex-col gap-5 rounded-2xl border border-line bg-surface p-4 shadow-card sm:p-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) applying.apply();
      }}
    >
      <LetterField field={field} value={letter} onChange={setLetter} isFixed={isSending} />
      <div className="flex flex-col gap-2">
        <div className="flex items-center gap-2">
          <AttachButton onFiles={(chosen) => tray.add(chosen)} />
          <p className="text-ink-soft text-sm">{t("files")}</p>
        </div>
        <TrayView tray={tray} state={files} />
      </div>
      {problem && <Notice tone="danger">{problem}</Notice>}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-soft text-sm">{t("kept")}</p>
        <span className="max-sm:flex max-sm:w-full max-sm:flex-col">
          <Button type="submit" disabled={isSending}>
            <Send aria-hidden="true" className="size-4.5 rtl:-scale-x-100" />
            {isSending ? t("sending") : t("send")}
          </Button>
        </span>
      </div>
      <LateIncomingFiles take={isSending ? null : (...given) => tray.add(...given)} />
    </form>
  );
}
