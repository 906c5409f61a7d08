import { Clapperboard, Code, Languages, type LucideIcon, Megaphone, Palette, PenLine, TrendingUp } from "lucide-react";
import type { Category } from "@/lib/marketplace/types";

const ICONS: Readonly<Record<Category, LucideIcon>> = {
  design: Palette,
  development: Code,
  writing: PenLine,
  translation: Languages,
  marketing: Megaphone,
  video: Clapperboard,
  business: TrendingUp,
};

export function CategoryIcon({ category, className }: { category: Category; className: string }) {
  const Icon = ICONS[category];
  return <Icon aria-hidden="true" className={className} />;
}
