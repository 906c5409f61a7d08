import { LoaderCircle } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Stays focusable while its form is on the way, so that nobody loses their place. */
export function SubmitButton({ pending, children }: { pending: boolean; children: string }) {
  return (
    <Button type="submit" aria-disabled={pending} aria-busy={pending}>
      {pending && <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />}
      {children}
    </Button>
  );
}
