"use client";

import dynamic from "next/dynamic";
import { late, Nothing } from "@/components/site/late";
import { LaneSkeleton } from "./lane-skeleton";

export const LateLaneBar = late(() => import("./lane-bar").then((module) => module.LaneBar), {
  Rendered: dynamic(() =>
    import("./lane-bar").then(
      (module) => module.LaneBar,
      () => Nothing,
    ),
  ),
});

export const LateLaneLog = late(() => import("./lane-log").then((module) => module.LaneLog), {
  Instead: LaneSkeleton,
});
