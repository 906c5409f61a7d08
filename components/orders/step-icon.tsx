import {
  BadgeCheck,
  Banknote,
  CircleX,
  ClipboardList,
  type LucideIcon,
  PackageCheck,
  PackagePlus,
  RotateCcw,
} from "lucide-react";
import type { OrderStep } from "@/lib/orders/types";

const ICONS: Readonly<Record<OrderStep, LucideIcon>> = {
  placed: PackagePlus,
  paid: Banknote,
  started: ClipboardList,
  delivered: PackageCheck,
  revision: RotateCcw,
  completed: BadgeCheck,
  cancelled: CircleX,
};

const TONES: Readonly<Record<OrderStep, string>> = {
  placed: "bg-accent-soft text-accent-ink",
  paid: "bg-success-soft text-success",
  started: "bg-accent-soft text-accent-ink",
  delivered: "bg-success-soft text-success",
  revision: "bg-sand text-ink",
  completed: "bg-success-soft text-success",
  cancelled: "bg-danger-soft text-danger",
};

/** What kind of step it was, for those who skim. */
export function StepIcon({ step }: { step: OrderStep }) {
  const Icon = ICONS[step];
  return (
    <span className={`flex size-9 shrink-0 items-center justify-center rounded-full ${TONES[step]}`}>
      <Icon aria-hidden="true" className="size-4.5" />
    </span>
  );
}
