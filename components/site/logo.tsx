/** The mark: an eight-pointed zellige star with a message in it. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-8 text-accent">
      <path
        fill="currentColor"
        d="M16 1l4.4 4.4h6.2v6.2L31 16l-4.4 4.4v6.2h-6.2L16 31l-4.4-4.4H5.4v-6.2L1 16l4.4-4.4V5.4h6.2z"
      />
      <path
        fill="none"
        stroke="var(--color-on-accent)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M10.5 13h11M10.5 17.5h7"
      />
    </svg>
  );
}
