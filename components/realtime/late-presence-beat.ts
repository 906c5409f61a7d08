"use client";

import { late } from "@/components/site/late";

/** It says that one is here at its own start, whenever that is. */
export const LatePresenceBeat = late(() => import("./presence-beat").then((module) => module.PresenceBeat));
