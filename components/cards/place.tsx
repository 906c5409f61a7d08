import { linkOf } from "@/lib/cards/rules";

/** Where an interview is; a link where that is on the web. */
export function Place({ place }: { place: string }) {
  const href = linkOf(place);
  if (!href) return <bdi dir="auto">{place}</bdi>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      dir="ltr"
      className="wrap-anywhere text-accent-ink underline"
    >
      {place}
    </a>
  );
}
