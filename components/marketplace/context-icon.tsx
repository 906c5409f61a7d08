import { Briefcase, FileUser, type LucideIcon, Package, Store } from "lucide-react";
import type { MessageContext } from "@/lib/marketplace/types";

const ICONS: Readonly<Record<MessageContext["kind"], LucideIcon>> = {
  gig: Store,
  job: Briefcase,
  application: FileUser,
  order: Package,
};

/** What kind of thing is talked from, at a glance; whatever stands beside it says it in words. */
export function ContextIcon({ kind, className }: { kind: MessageContext["kind"]; className: string }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden="true" className={className} />;
}
