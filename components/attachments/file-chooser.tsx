"use client";

import type { LucideIcon } from "lucide-react";
import { useRef } from "react";

/**
 * Lets everything be chosen, and has iOS turn its photos into JPEG, which it does for whoever asks for pictures. Elsewhere the
 * first of the two would narrow down what a person is shown.
 */
const ANYTHING_BUT_HEIC = "image/*,*/*";

interface Props {
  label: string;
  icon: LucideIcon;
  input: { multiple?: boolean; accept?: string; capture?: "environment" };
  onFiles(files: File[]): void;
  /** Only where one types on the screen, which has a camera behind it. */
  isForTouch?: boolean;
}

/** A button that lets files be chosen, or made. */
export function FileChooser({ label, icon: Icon, input, onFiles, isForTouch = false }: Props) {
  const field = useRef<HTMLInputElement>(null);

  function choose() {
    if (field.current && !input.accept && isIos()) field.current.accept = ANYTHING_BUT_HEIC;
    field.current?.click();
  }

  return (
    <>
      <button
        type="button"
        aria-label={label}
        onClick={choose}
        className={`inline-flex size-11 shrink-0 items-center justify-center rounded-full text-ink-soft transition-colors hover:bg-sand hover:text-ink ${isForTouch ? "not-pointer-coarse:hidden" : ""}`}
      >
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

/** An iPad calls itself a Mac, and gives itself away by its fingers. */
function isIos(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes("Macintosh") && maxTouchPoints > 1);
}
