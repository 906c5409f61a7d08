"use client";

import { type ReactNode, useCallback, useMemo, useState } from "react";
import { late } from "@/components/site/late";
import type { AttachmentView } from "@/lib/attachments/types";
import type { MessageView } from "@/lib/messages/types";
import { LightboxContext } from "./lightbox-context";

/** Fetched when the first picture is opened. */
const Lightbox = late(() => import("./lightbox").then((module) => module.Lightbox));

interface Props {
  /** What is loaded of the conversation, or whatever else has files. */
  messages: readonly Pick<MessageView, "attachments">[];
  children: ReactNode;
}

/** Shows any picture below at full size, with all others of the conversation beside it. */
export function LightboxProvider({ messages, children }: Props) {
  const [opened, setOpened] = useState<{ id: string; images: readonly AttachmentView[] } | null>(null);
  const own = useMemo(() => messages.flatMap((message) => message.attachments).filter(isImage), [messages]);
  const open = useCallback((id: string, images: readonly AttachmentView[]) => {
    // Where it could not be fetched, the next press tries again.
    Lightbox.fetchAhead();
    setOpened({ id, images });
  }, []);
  const isHere = own.some(({ id }) => id === opened?.id);
  return (
    <LightboxContext value={open}>
      {children}
      {opened && (
        <Lightbox
          images={isHere ? own : opened.images.filter(isImage)}
          id={opened.id}
          onChange={(id) => setOpened({ ...opened, id })}
          onClose={() => setOpened(null)}
        />
      )}
    </LightboxContext>
  );
}

function isImage({ type }: AttachmentView): boolean {
  return type === "image";
}
