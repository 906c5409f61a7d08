/** The shape of a list's title and filters while they are on their way. */
export function PageHeadSkeleton() {
  return (
    <div aria-hidden="true" className="flex animate-pulse flex-col gap-5">
      <div className="h-10 w-48 rounded-xl bg-sand" />
      <div className="h-12 max-w-xl rounded-full bg-sand" />
    </div>
  );
}
