/** Text that a person wrote: their line breaks are kept, and every line takes its own direction. */
export function Prose({ text }: { text: string }) {
  return (
    <p dir="auto" className="max-w-prose whitespace-pre-line text-base leading-relaxed [overflow-wrap:anywhere]">
      {text}
    </p>
  );
}
