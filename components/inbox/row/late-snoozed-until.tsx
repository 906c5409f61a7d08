"use client";

import { late } from "@/components/site/late";

/** What is put off stands in a list of its own, which no page begins with. */
export const LateSnoozedUntil = late(() => import("./snoozed-until").then((module) => module.SnoozedUntil));
