import { X } from "lucide-react";
import type { ReactNode } from "react";

const TONES = {
  ink: "bg-ink text-canvas",
  surface: "border border-line bg-surface text-ink",
} as const;

const HOVER = { ink: "hover:bg-canvas/15", surface: "text-ink-soft hover:bg-sand hover:text-ink" } as const;

interface Props {
  /** `ink`: about what one has just done oneself, or can do; `surface`: what others have. */
  tone: keyof typeof TONES;
  /** What else belongs to its look. */
  look?: string;
  /** The name of the button that ends it. */
  dismiss: string;
  onDismiss(): void;
  children: ReactNode;
}

/** The frame of a word that stands over the page for a while, with the way to be rid of it; where it stands is its caller's. */
export function FloatingWord({ tone, look = "items-center", dismiss, onDismiss, children }: Props) {
  return (
    <div className={`pointer-events-auto flex gap-1 rounded-2xl p-1 shadow-card ${TONES[tone]} ${look}`}>
      {children}
      <button
        type="button"
        aria-label={dismiss}
        onClick={onDismiss}
        className={`inline-flex size-10 shrink-0 items-center justify-center rounded-xl pointer-coarse:size-11 ${HOVER[tone]}`}
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}
