"use client";

import { late } from "@/components/site/late";

/** Asks for itself what there is to show. */
export const LatePinnedAgreement = late(() => import("./pinned-agreement").then((module) => module.PinnedAgreement));

/** Asks for itself who said yes and when. */
export const LateAgreementVersions = late(() =>
  import("./agreement-versions").then((module) => module.AgreementVersions),
);
