const PLACES = ["a", "b", "c", "d", "e", "f"];

/** The shape of a list of jobs while it is on its way. */
export function JobListSkeleton() {
  return (
    <div aria-hidden="true" className="grid animate-pulse gap-4 lg:grid-cols-2">
      {PLACES.map((place) => (
        <div key={place} className="h-44 rounded-2xl bg-sand" />
      ))}
    </div>
  );
}
