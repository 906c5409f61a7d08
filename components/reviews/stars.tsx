import { Star } from "lucide-react";
import { starsOf } from "@/lib/reviews/rules";

/** Up to five stars, filled by halves; decorative, since the number always stands beside them or is read out. */
export function Stars({ average }: { average: number }) {
  return (
    <span aria-hidden="true" className="inline-flex shrink-0 gap-0.5 text-star">
      {starsOf(average).map((filled, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a star is its place.
        <span key={place} className="relative size-4">
          <Star className="absolute inset-0 size-4 fill-sand-strong text-sand-strong" />
          {filled > 0 && (
            <span className={`absolute inset-y-0 start-0 overflow-hidden ${filled < 1 ? "w-1/2" : "w-full"}`}>
              <Star className="size-4 fill-current" />
            </span>
          )}
        </span>
      ))}
    </span>
  );
}
