"use client";

import { useRef } from "react";
import { EmojiPicker } from "@/components/messages/composer/emoji-picker";
import { closeAround } from "@/components/ui/anchored-popover";
import type { MessageView } from "@/lib/messages/types";
import { useChanges } from "./changes-context";

/** All emoji to react with. */
export function ReactionPicker({ message: { id } }: { message: Pick<MessageView, "id"> }) {
  const changes = useChanges();
  const box = useRef<HTMLDivElement>(null);

  function pick(emoji: string) {
    if (box.current) closeAround(box.current);
    changes?.react(id, emoji);
  }

  return (
    <div ref={box} className="mx-auto w-88 max-w-full">
      <EmojiPicker onPick={pick} />
    </div>
  );
}
