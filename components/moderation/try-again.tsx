"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { HttpError, postJson } from "@/components/site/api";
import { Button } from "@/components/ui/button";

interface Props {
  id: string;
  /** Handed over, for no other page's script needs to know them. */
  texts: Readonly<Record<"retry" | "retrying" | "retried" | "failed", string>>;
}

/** Has one dead letter sent again; its parts stand in the row of that. */
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
    <>
      {/* On a phone below the reason, where there is room for it. */}
      <div className="max-sm:order-2 max-sm:basis-full">
        {state === "retried" ? (
          <p className="flex min-h-10 items-center gap-1.5 font-medium text-sm text-success">
            <Check aria-hidden="true" className="size-4" />
            {texts.retried}
          </p>
        ) : (
          <Button variant="quiet" disabled={state === "retrying"} onClick={() => void retry()}>
            {state === "retrying" ? texts.retrying : texts.retry}
          </Button>
        )}
      </div>
      <p role="status" className="order-3 basis-full text-danger text-sm empty:hidden">
        {reason}
      </p>
    </>
  );
}
