const PLACES = ["a", "b", "c", "d"];

/** The shape of a list of applications while it is on its way. */
export function ApplicationsSkeleton() {
  return (
    <div aria-hidden="true" className="flex animate-pulse flex-col gap-3">
      {PLACES.map((place) => (
        <div key={place} className="h-44 rounded-2xl bg-sand" />
      ))}
    </div>
  );
}
