"use client";

import { useEffect, useMemo, useState } from "react";
import type { JumpTo } from "@/components/messages/log/jump-context";
import { stepTo, useAddressFields } from "@/components/site/address";
import type { MessageContext } from "@/lib/marketplace/types";
import { laneAddress, laneOf } from "@/lib/messages/lane-rules";
import type { Lanes } from "./lanes-context";
import { useEscape } from "./use-escape";

/** Which lane the address asks for, about which the server told `asked`, and the ways to others, each a step of the history. */
export function useLaneAddress(conversationId: string, asked: MessageContext | null, jump: JumpTo): Lanes {
  const fields = useAddressFields();
  const name = fields.get("lane");
  const [opened, setOpened] = useState(asked);
  const leaveTo = useLeaving(name === null, jump);
  const lanes = useMemo((): Lanes => {
    const lane = laneOf(name);
    const addressOf: Lanes["addressOf"] = (to) => laneAddress(new URLSearchParams(fields), conversationId, to);
    const open: Lanes["open"] = (to, context = null) => {
      setOpened(context);
      stepTo(addressOf(to));
    };
    return {
      ...{ lane, opened, addressOf, open },
      show(seq) {
        if (!lane) return jump(seq);
        leaveTo(seq);
        open(null);
      },
    };
  }, [name, opened, fields, conversationId, jump, leaveTo]);
  // Here, and not in what shows the lane, whose code may come after the key.
  useEscape(lanes.lane && (() => lanes.open(null)));
  return lanes;
}

/** Leads to a message once the whole log stands there: a lane that has it would show it before it goes. */
function useLeaving(isWhole: boolean, jump: JumpTo): JumpTo {
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (wanted === null || !isWhole) return;
    setWanted(null);
    jump(wanted);
  }, [wanted, isWhole, jump]);
  return setWanted;
}
