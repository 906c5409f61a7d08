import { Package } from "lucide-react";

/** The picture of the gig that was ordered; without one, a parcel. */
export function OrderPicture({ image }: { image: string | null }) {
  const frame = "w-20 shrink-0 self-stretch rounded-xl sm:h-18 sm:w-28 sm:self-center";
  return image ? (
    <img src={image} alt="" width={112} height={72} loading="lazy" className={`${frame} object-cover`} />
  ) : (
    <span className={`${frame} flex items-center justify-center bg-accent-soft text-accent-ink`}>
      <Package aria-hidden="true" className="size-7" />
    </span>
  );
}
