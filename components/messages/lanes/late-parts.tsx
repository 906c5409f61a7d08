"use client";

import { late } from "@/components/site/late";
import { LaneSkeleton } from "./lane-skeleton";

export const LateLaneBar = late(() => import("./lane-bar").then((module) => module.LaneBar), {
  isRendered: true,
});

export const LateLaneLog = late(() => import("./lane-log").then((module) => module.LaneLog), {
  Instead: LaneSkeleton,
});
