"use client";

import { useEffect, useMemo, useState } from "react";
import { gather } from "@/components/realtime/gather";
import { type RealtimeSignal, useRealtimeSignals } from "@/components/realtime/realtime-context";
import { getJson } from "@/components/site/api";
import { newestOf } from "@/components/site/newest-of";

/** How long several signals may gather before what they change is asked for once. */
const GATHER_MS = 250;

/**
 * What `path` answers, at first as the server rendered it. It is asked for again whenever something happened that
 * `canChange` it, never counted up, so that it cannot drift.
 */
export function useKeptTrue<Value>(
  path: string,
  rendered: Value,
  canChange: (signal: RealtimeSignal) => boolean,
): [value: Value, ask: () => void] {
  const [value, setValue] = useState(rendered);
  const asking = useMemo(() => {
    const ask = newestOf(() => getJson<Value>(path));
    const work = () =>
      void ask().then(
        (answer) => answer !== null && setValue(answer),
        () => {},
      );
    return gather(work, GATHER_MS);
  }, [path]);
  useEffect(() => asking.stop, [asking]);
  useRealtimeSignals((signal) => {
    if (canChange(signal)) asking.request();
  });
  return [value, asking.request];
}

const UNCOUNTED = [
  ...["typing", "presence", "draft:changed", "export:changed"],
  ...["notification:created", "notifications:changed"],
];

/** Whether a signal can change how much is where: what the other person reads, writes and is seen doing changes nothing. */
export function canChangeCounts(viewerId: string, signal: RealtimeSignal): boolean {
  if (UNCOUNTED.includes(signal.name)) return false;
  return signal.name !== "read:moved" || signal.data.userId === viewerId;
}
