"use client";

import { useState } from "react";
import { HttpError, postJson } from "@/components/site/api";
import { Button } from "@/components/ui/button";

interface Props {
  id: string;
  /** Handed over, for no other page's script needs to know them. */
  texts: Readonly<Record<"retry" | "retrying" | "retried" | "failed", string>>;
}

/** Has one dead letter sent again. */
export function TryAgain({ id, texts }: Props) {
  const [state, setState] = useState<"idle" | "retrying" | "retried">("idle");
  const [reason, setReason] = useState("");
  async function retry() {
    setState("retrying");
    setReason("");
    try {
      await postJson(`/api/v1/moderation/dead-letters/${id}/retry`, {});
      setState("retried");
    } catch (error) {
      setReason((error instanceof HttpError && error.reason) || texts.failed);
      setState("idle");
    }
  }
  return (
    <div className="flex flex-col items-end gap-1">
      {state === "retried" ? (
        <p className="text-sm text-success">{texts.retried}</p>
      ) : (
        <Button variant="quiet" disabled={state === "retrying"} onClick={() => void retry()}>
          {state === "retrying" ? texts.retrying : texts.retry}
        </Button>
      )}
      <p role="status" className="max-w-56 text-danger text-sm empty:hidden">
        {reason}
      </p>
    </div>
  );
}
