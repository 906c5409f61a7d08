import { MessageCircle } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "@/components/ui/button";
import { contactPath } from "@/lib/marketplace/rules";
import type { About } from "@/lib/marketplace/types";

interface Props {
  to: string;
  /** What one writes from. */
  about?: About;
  /** How loud it is beside other buttons. */
  variant?: ButtonVariant;
  children: ReactNode;
}

/** Leads to the composer; nothing is created there before a first message is sent. */
export function ContactLink({ to, about, variant, children }: Props) {
  return (
    <Link href={contactPath(to, about)} prefetch={false} className={`${buttonClass(variant)} w-full`}>
      <MessageCircle aria-hidden="true" className="size-4.5" />
      {children}
    </Link>
  );
}
