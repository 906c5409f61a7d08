/** Three dots, one after the other; they stand still for those who want nothing to move. */
export function TypingDots() {
  return (
    <span aria-hidden="true" className="inline-flex shrink-0 gap-0.5">
      <Dot />
      <Dot delay="[animation-delay:200ms]" />
      <Dot delay="[animation-delay:400ms]" />
    </span>
  );
}

function Dot({ delay = "" }: { delay?: string }) {
  return <span className={`size-1.5 animate-pulse rounded-full bg-current ${delay}`} />;
}
