"use client";

import { late } from "@/components/site/late";

/** Whoever looks at another tab does not mind that it comes after the page. */
export const LateTabBadge = late(() => import("./tab-badge").then((module) => module.TabBadge));
