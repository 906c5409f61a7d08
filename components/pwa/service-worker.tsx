"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { late } from "@/components/site/late";
import { NewVersion } from "./new-version";
import { workerOf } from "./worker-of";

const LateOffer = late(() => import("@/components/push/offer").then((module) => module.Offer));

/** Keeps this browser's service worker: tells it whose page this is, goes where a notification leads, and offers its next version. */
export function ServiceWorkerKeeper({ viewerId }: { viewerId: string }) {
  const router = useRouter();
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);

  useEffect(() => {
    const kept = workerOf();
    if (!kept) return;
    const stop = new AbortController();
    // Without it pages are what they are without a worker.
    kept.start(setWaiting, stop.signal).catch(() => {});
    void kept.tell({ type: "page-of", userId: viewerId });
    return () => stop.abort();
  }, [viewerId]);

  const path = usePathname();
  useEffect(() => {
    void workerOf()?.tell({ type: "opened", path, userId: viewerId });
  }, [path, viewerId]);

  useEffect(() => {
    const workers = workerOf()?.workers;
    if (!workers) return;
    function answer({ data, ports }: MessageEvent) {
      if (data?.userId !== viewerId) return;
      if (data.type === "where") ports[0]?.postMessage(location.pathname);
      if (data.type !== "go" || typeof data.path !== "string") return;
      ports[0]?.postMessage("going");
      router.push(data.path);
    }
    workers.addEventListener("message", answer);
    workers.startMessages();
    return () => workers.removeEventListener("message", answer);
  }, [router, viewerId]);

  return (
    <>
      {waiting && <NewVersion waiting={waiting} onClose={() => setWaiting(null)} />}
      <LateOffer viewerId={viewerId} />
    </>
  );
}
