"use client";

import { linksIn } from "@/lib/messages/links";
import { Parts, type PartsProps } from "./body-parts";

/** What somebody wrote, with its addresses too. */
export function LinkedParts(props: PartsProps) {
  return <Parts {...props} findLinks={linksIn} />;
}
