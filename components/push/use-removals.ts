"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useToasts } from "@/components/ui/toasts/toast-context";
import type { PushDeviceView } from "@/lib/push/types";
import { removeDevice } from "./subscription";

/** Removes browsers once their way back is gone, for only such a browser itself could come back. Until then they are not shown. */
export function useRemovals(onRemoved: () => void) {
  const t = useTranslations("push.here");
  const { show } = useToasts();
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());

  function hide(id: string, isHidden: boolean) {
    setRemoved((known) => new Set(isHidden ? [...known, id] : [...known].filter((other) => other !== id)));
  }

  function drop(device: PushDeviceView) {
    const { id } = device;
    const name = device.device || t("unknownDevice");
    hide(id, true);
    show({
      key: id,
      text: t("removed", { device: name }),
      action: { label: t("undo"), onChoose: () => hide(id, false) },
      onPassed() {
        removeDevice(device).then(onRemoved, () => {
          hide(id, false);
          show({ key: id, text: t("notRemoved", { device: name }), isProblem: true });
        });
      },
    });
  }

  return { removed, drop };
}
