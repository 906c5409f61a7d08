const PLACES = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The shape of a list of gigs while it is on its way. */
export function CardGridSkeleton() {
  return (
    <div
      aria-hidden="true"
      className="animate-pulse grid grid-cols-2 gap-x-3 gap-y-8 sm:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] sm:gap-x-5"
    >
      {PLACES.map((place) => (
        <div key={place} className="flex flex-col gap-3">
          <div className="aspect-8/5 rounded-2xl bg-sand" />
          <div className="h-4 w-1/2 rounded-full bg-sand" />
          <div className="h-4 w-5/6 rounded-full bg-sand" />
        </div>
      ))}
    </div>
  );
}
