import { MessageCircle } from "lucide-react";
import Link from "next/link";
import { type ButtonVariant, buttonClass } from "@/components/ui/button";
import { contactPath } from "@/lib/marketplace/rules";

interface Props {
  to: string;
  gigId?: string;
  jobId?: string;
  orderId?: string;
  /** How loud it is beside other buttons. */
  variant?: ButtonVariant;
  children: string;
}

/** Leads to the composer; nothing is created there before a first message is sent. */
export function ContactLink({ to, gigId, jobId, orderId, variant, children }: Props) {
  const href = contactPath(to, {
    ...(gigId && { gig: gigId }),
    ...(jobId && { job: jobId }),
    ...(orderId && { order: orderId }),
  });
  return (
    <Link href={href} prefetch={false} className={`${buttonClass(variant)} w-full`}>
      <MessageCircle aria-hidden="true" className="size-4.5" />
      {children}
    </Link>
  );
}
