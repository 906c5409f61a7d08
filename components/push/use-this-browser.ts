"use client";

import { useCallback, useEffect, useState } from "react";
import { getJson } from "@/components/site/api";
import type { PushDevicesView } from "@/lib/push/types";
import { factsHere, type Standing, standingOf } from "./standing";
import { removeDevice, SUBSCRIPTIONS_PATH, subscribeHere, subscriptionHere } from "./subscription";

interface Known {
  view: PushDevicesView;
  standing: Standing;
}

/** How this browser and the person's others stand, and what can be done here. Null is not known yet. */
export function useThisBrowser() {
  const [known, setKnown] = useState<Known | "failed" | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  const load = useCallback(async () => {
    try {
      setKnown(await look());
    } catch {
      // What is known stays; only whoever knows nothing has to be told.
      setKnown((before) => before ?? "failed");
    }
  }, []);
  useEffect(() => {
    void load();
    // Allowed or forbidden in the browser's own settings meanwhile.
    window.addEventListener("focus", load);
    window.addEventListener("online", load);
    return () => {
      window.removeEventListener("focus", load);
      window.removeEventListener("online", load);
    };
  }, [load]);

  async function act(change: (view: PushDevicesView) => Promise<unknown>) {
    if (known === null || known === "failed" || isBusy) return;
    setIsBusy(true);
    setHasFailed(false);
    await change(known.view).catch(() => setHasFailed(true));
    await load();
    setIsBusy(false);
  }

  return {
    ...{ known, isBusy, hasFailed, load },
    turnOn: () => act(allowHere),
    turnOff: () => act(async ({ items }) => Promise.all(items.filter(({ isCurrent }) => isCurrent).map(removeDevice))),
  };
}

async function look(): Promise<Known> {
  const view = await getJson<PushDevicesView>(SUBSCRIPTIONS_PATH);
  const subscription = await subscriptionHere();
  const isSubscribed = subscription !== null && view.items.some(({ isCurrent }) => isCurrent);
  return { view, standing: standingOf(factsHere(isSubscribed)) };
}

/** Asks the browser to ask; whoever closes that question has said nothing. */
async function allowHere({ publicKey }: Pick<PushDevicesView, "publicKey">): Promise<void> {
  if ((await Notification.requestPermission()) === "granted") await subscribeHere(publicKey);
}
