/** A name as its owner wrote it; where there is no room it is cut in the middle, so that its kind stays readable. */
export function FileName({ name }: { name: string }) {
  const { stem, extension } = splitName(name);
  return (
    <>
      {/* Read out in one piece: two boxes would be two words. */}
      <span className="sr-only">{name}</span>
      <span aria-hidden="true" dir="auto" title={name} className="inline-flex min-w-0 max-w-full align-bottom">
        <span className="truncate">{stem}</span>
        <span className="shrink-0">{extension}</span>
      </span>
    </>
  );
}

const LONGEST_EXTENSION = 8;

/** Cut before the extension and nowhere else: Arabic letters on either side of a cut would no longer join. */
function splitName(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf(".");
  if (dot <= 0 || name.length - dot > LONGEST_EXTENSION) return { stem: name, extension: "" };
  return { stem: name.slice(0, dot), extension: name.slice(dot) };
}
