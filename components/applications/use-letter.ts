"use client";

import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { trayFor } from "@/components/attachments/trays";
import { EMPTY_TRAY } from "@/lib/attachments/state";
import { keepLetter, readLetter } from "./kept-letter";

/** The letter and the files that are being put together for a job; this browser keeps both until they are sent. */
export function useLetter(viewerId: string, jobId: string, field: RefObject<HTMLTextAreaElement | null>) {
  // Messages to the company have a tray of their own.
  const tray = trayFor(viewerId, `apply:${jobId}`);
  const files = useSyncExternalStore(tray.subscribe, tray.read, () => EMPTY_TRAY);
  const [letter, setLetter] = useState<string | null>(null);

  useEffect(() => {
    const kept = readLetter(viewerId, jobId);
    tray.restore(kept.files);
    // What was typed before the page's script ran stands in the field already.
    setLetter(field.current?.value || kept.letter);
  }, [viewerId, jobId, tray, field]);

  useEffect(() => {
    if (letter !== null) keepLetter(viewerId, jobId, { letter, files: files.files.flatMap(({ view }) => view ?? []) });
  }, [viewerId, jobId, letter, files]);

  return { tray, files, letter: letter ?? "", setLetter };
}
