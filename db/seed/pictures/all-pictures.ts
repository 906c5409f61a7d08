import { gigs } from "@/db/seed/gigs";
import { people } from "@/db/seed/people";
import { portfolios } from "@/db/seed/portfolios";
import { cover, work } from "./covers";
import { coverPath, portraitPath, workPath } from "./paths";
import { portrait } from "./portraits";

/** Everything that the demo shows, drawn: paths below the app's origin, with the same bytes whenever it is called. */
export function allPictures(): Map<string, string> {
  return new Map([...coversOfGigs(), ...portraitsOfPeople(), ...worksOfPeople()]);
}

function coversOfGigs() {
  return gigs.map((gig) => {
    const place = gigs.filter(({ category }) => category === gig.category).indexOf(gig);
    return [coverPath(gig), cover(gig, place)] as const;
  });
}

function portraitsOfPeople() {
  return people
    .filter(({ profile }) => profile)
    .map(({ username }, place) => [portraitPath(username), portrait(username, place)] as const);
}

function worksOfPeople() {
  return Object.entries(portfolios).flatMap(([username, works]) =>
    works.map(([, , motif], position) => [workPath(username, position), work(username, motif, position)] as const),
  );
}
