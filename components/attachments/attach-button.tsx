"use client";

import { Camera, Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";

const BUTTON =
  "inline-flex size-11 shrink-0 items-center justify-center rounded-full text-ink-soft transition-colors hover:bg-sand hover:text-ink";

/** Chooses files; on a phone also takes a photo straight away. */
export function AttachButton({ onFiles }: { onFiles(files: File[]): void }) {
  const t = useTranslations("attachments");
  return (
    <>
      <Picker label={t("attach")} icon={Paperclip} onFiles={onFiles} input={{ multiple: true }} className={BUTTON} />
      <Picker
        label={t("camera")}
        icon={Camera}
        onFiles={onFiles}
        input={{ accept: "image/*", capture: "environment" }}
        className={`${BUTTON} not-pointer-coarse:hidden`}
      />
    </>
  );
}

interface PickerProps {
  label: string;
  icon: typeof Camera;
  input: { multiple?: boolean; accept?: string; capture?: "environment" };
  onFiles(files: File[]): void;
  className: string;
}

function Picker({ label, icon: Icon, input, onFiles, className }: PickerProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" aria-label={label} onClick={() => field.current?.click()} className={className}>
        <Icon aria-hidden="true" className="size-5" />
      </button>
      <input
        ref={field}
        type="file"
        hidden
        {...input}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // Chosen again after it was removed, the same file must count as a change.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
