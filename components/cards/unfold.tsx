"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";

/** Something to read that is only made once it is asked for. */
export function Unfold({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="flex flex-col gap-2">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        className="-ms-2 inline-flex min-h-9 items-center gap-1.5 self-start rounded-full px-2 font-medium text-accent-ink text-sm hover:bg-accent-soft pointer-coarse:min-h-11"
      >
        <ChevronDown aria-hidden="true" className={`size-4 transition-transform ${isOpen ? "rotate-180" : ""}`} />
        {label}
      </button>
      {isOpen && <div id={id}>{children}</div>}
    </div>
  );
}
