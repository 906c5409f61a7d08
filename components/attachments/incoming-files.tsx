"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import { DropOverlay } from "./drop-overlay";

type TakeFiles = (files: File[], folders: string[]) => void;

/**
 * Takes whatever files are dropped on the page or pasted into it, so that a drop that missed does not open the file
 * in the place of the conversation; with null they are nobody's. What comes while something lies over the page is too: it
 * would go where one does not see it.
 */
export function IncomingFiles({ take }: { take: TakeFiles | null }) {
  const newest = useRef(take);
  useEffect(() => {
    newest.current = take;
  });
  usePaste(newest);
  return useDrop(newest) && take !== null && <DropOverlay />;
}

function useDrop(take: RefObject<TakeFiles | null>): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const on = (name: "dragover" | "dragleave" | "drop", listener: (event: DragEvent) => void) =>
      document.addEventListener(name, (event) => hasFiles(event) && listener(event), { signal: listening.signal });
    on("dragover", (event) => {
      event.preventDefault();
      if (isCovered() && event.dataTransfer) event.dataTransfer.dropEffect = "none";
      else setIsOver(true);
    });
    // Told at every border between elements; only the window's own leads nowhere.
    on("dragleave", (event) => event.relatedTarget === null && setIsOver(false));
    on("drop", (event) => {
      event.preventDefault();
      setIsOver(false);
      if (event.dataTransfer && !isCovered()) take.current?.(...filesOf(event.dataTransfer));
    });
    return () => listening.abort();
  }, [take]);
  return isOver;
}

function usePaste(take: RefObject<TakeFiles | null>): void {
  const t = useTranslations("attachments");
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      // Tables and documents bring a picture of themselves along with their text, which is what is meant.
      if (!data || data.files.length === 0 || data.types.includes("text/plain")) return;
      event.preventDefault();
      if (isCovered()) return;
      const [files, folders] = filesOf(data);
      const time = new Date().toTimeString().slice(0, 8).replaceAll(":", ".");
      const screenshot = t("screenshot", { time });
      take.current?.(
        files.map((file) => named(file, screenshot)),
        folders,
      );
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [t, take]);
}

/** Whether a picture or a panel lies over the conversation. */
function isCovered(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

/** Every browser calls a picture without a file "image.png". */
function named(file: File, name: string): File {
  return file.name === "image.png" ? new File([file], name, { type: file.type }) : file;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

/** A folder comes along as a file that cannot be read. */
function filesOf(data: DataTransfer): [files: File[], folders: string[]] {
  const items = [...data.items].filter(({ kind }) => kind === "file");
  const isFolder = items.map((item) => item.webkitGetAsEntry()?.isDirectory ?? false);
  const all = [...data.files];
  return [
    all.filter((_, index) => !isFolder[index]),
    all.filter((_, index) => isFolder[index]).map(({ name }) => name),
  ];
}
