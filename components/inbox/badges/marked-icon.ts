const CENTRE = 22.5;
const RADIUS = 9.5;
/** Between icon and mark nothing is drawn, so that both stand out on a light and on a dark tab. */
const GAP = 2;

/** An icon of 32 by 32, given as SVG, with a mark of one or two characters in its lower corner. */
export function markedIcon(svg: string, mark: string): string {
  const opened = svg.indexOf(">") + 1;
  const closed = svg.lastIndexOf("</svg>");
  return [svg.slice(0, opened), hole(), svg.slice(opened, closed), "</g>", badge(mark), "</svg>"].join("");
}

function hole(): string {
  const circle = `<circle cx="${CENTRE}" cy="${CENTRE}" r="${RADIUS + GAP}"/>`;
  return `<mask id="hole"><path fill="#fff" d="M0 0h32v32H0z"/>${circle}</mask><g mask="url(#hole)">`;
}

function badge(mark: string): string {
  const size = mark.length > 1 ? 11 : 15;
  // The baseline lies below the middle by half the height of a figure.
  const y = CENTRE + size * 0.36;
  const circle = `<circle cx="${CENTRE}" cy="${CENTRE}" r="${RADIUS}" fill="#c2410c"/>`;
  const style = `font-family="system-ui,sans-serif" font-size="${size}" font-weight="700" text-anchor="middle" fill="#fff"`;
  return `${circle}<text x="${CENTRE}" y="${y}" ${style}>${mark}</text>`;
}
