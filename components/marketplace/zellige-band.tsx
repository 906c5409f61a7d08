/** A strip of eight-pointed stars, as it runs along a wall. */
export function ZelligeBand() {
  return (
    <svg aria-hidden="true" className="block h-6 w-full text-accent" preserveAspectRatio="xMidYMid slice">
      <defs>
        <pattern id="zellige-band" width="48" height="24" patternUnits="userSpaceOnUse">
          <path fill="currentColor" d={starAt(12)} />
          <path fill="var(--color-danger)" d={starAt(36)} />
          <path fill="var(--color-success)" d="M24 8l4 4-4 4-4-4zM0 8l4 4-4 4zM48 8v8l-4-4z" />
        </pattern>
      </defs>
      <rect width="100%" height="24" fill="url(#zellige-band)" />
    </svg>
  );
}

/** Two squares of one size, one turned by 45°, around (x, 12). */
function starAt(x: number): string {
  return `M${x} 3.5l2.5 2.5h3.5v3.5l2.5 2.5l-2.5 2.5v3.5h-3.5l-2.5 2.5l-2.5-2.5h-3.5v-3.5l-2.5-2.5l2.5-2.5v-3.5h3.5z`;
}
