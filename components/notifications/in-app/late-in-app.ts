"use client";

import { late } from "@/components/site/late";

/** Nobody is told in passing before the page stands. */
export const LateInApp = late(() => import("./in-app").then((module) => module.InApp));
