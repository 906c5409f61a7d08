import { MessageCircle } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { contactPath } from "@/lib/marketplace/rules";

interface Props {
  to: string;
  gigId?: string;
  jobId?: string;
  orderId?: string;
  children: string;
}

/** Leads to the composer; nothing is created there before a first message is sent. */
export function ContactLink({ to, gigId, jobId, orderId, children }: Props) {
  const href = contactPath(to, {
    ...(gigId && { gig: gigId }),
    ...(jobId && { job: jobId }),
    ...(orderId && { order: orderId }),
  });
  return (
    <Link href={href} prefetch={false} className={`${buttonClass()} w-full`}>
      <MessageCircle aria-hidden="true" className="size-4.5" />
      {children}
    </Link>
  );
}
