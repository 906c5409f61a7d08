"use client";

import { late } from "@/components/site/late";

/** Nothing of the page waits for it. */
export const LateServiceWorker = late(() => import("./service-worker").then((module) => module.ServiceWorkerKeeper));
