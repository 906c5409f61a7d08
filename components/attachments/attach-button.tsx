"use client";

import { Camera, Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";

const BUTTON =
  "inline-flex size-11 shrink-0 items-center justify-center rounded-full text-ink-soft transition-colors hover:bg-sand hover:text-ink";

/**
 * Lets everything be chosen, and has iOS turn its photos into JPEG, which it does for whoever asks for pictures. Elsewhere the
 * first of the two would narrow down what a person is shown.
 */
const ANYTHING_BUT_HEIC = "image/*,*/*";

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

/** An iPad calls itself a Mac, and gives itself away by its fingers. */
function isIos(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes("Macintosh") && maxTouchPoints > 1);
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

  function choose() {
    if (field.current && !input.accept && isIos()) field.current.accept = ANYTHING_BUT_HEIC;
    field.current?.click();
  }

  return (
    <>
      <button type="button" aria-label={label} onClick={choose} className={className}>
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
