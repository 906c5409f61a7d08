export const WIDTH = 640;
export const HEIGHT = 400;

/** A picture for `<img>`: colours are attributes, since the page's policy refuses styles. */
export function picture(width: number, height: number, ground: string, content: string): string {
  return (
    `<svg aria-hidden="true" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    `preserveAspectRatio="xMidYMid slice"><path fill="${ground}" d="M0 0h${width}v${height}H0z"/>${content}</svg>\n`
  );
}

/** With one decimal at most, and none where it says nothing. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

export function path(fill: string, d: string): string {
  return `<path fill="${fill}" d="${d}"/>`;
}

export function line(stroke: string, width: number, d: string, more = ""): string {
  return `<path fill="none" stroke="${stroke}" stroke-width="${short(width)}" d="${d}"${more && ` ${more}`}/>`;
}

export function disc(fill: string, x: number, y: number, radius: number): string {
  return `<circle fill="${fill}" cx="${short(x)}" cy="${short(y)}" r="${short(radius)}"/>`;
}

export function ring(stroke: string, width: number, x: number, y: number, radius: number, more = ""): string {
  return (
    `<circle fill="none" stroke="${stroke}" stroke-width="${short(width)}" cx="${short(x)}" cy="${short(y)}" ` +
    `r="${short(radius)}"${more && ` ${more}`}/>`
  );
}

export function box(fill: string, x: number, y: number, width: number, height: number, radius = 0): string {
  const corner = radius > 0 ? ` rx="${short(radius)}"` : "";
  return `<rect fill="${fill}" x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${corner}/>`;
}

/** A closed outline through points. */
export function outline(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join("L")}z`;
}

/** A dot as a reed pen leaves it: a square that stands on a corner. */
export function nuqta(fill: string, x: number, y: number, half: number): string {
  return path(
    fill,
    `M${short(x)} ${short(y - half)}l${short(half)} ${short(half)}l${short(-half)} ${short(half)}l${short(-half)} ${short(-half)}z`,
  );
}

/** The eight-pointed star of two squares, around a centre. */
export function star(x: number, y: number, radius: number): string {
  const inner = radius * 0.7654;
  return outline(
    Array.from({ length: 16 }, (_, place) => {
      const reach = place % 2 === 0 ? radius : inner;
      const angle = (place * Math.PI) / 8;
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)] as const;
    }),
  );
}

/** A horseshoe arch that stands on `bottom`: straight legs, then more than half of a circle. */
export function arch(x: number, bottom: number, width: number, height: number): string {
  const radius = width / 2;
  const spring = bottom - height + radius * 1.25;
  const leg = width * 0.44;
  const drop = Math.sqrt(radius * radius - leg * leg);
  return (
    `M${short(x - leg)} ${short(bottom)}V${short(spring + drop)}` +
    `A${short(radius)} ${short(radius)} 0 1 1 ${short(x + leg)} ${short(spring + drop)}V${short(bottom)}z`
  );
}

export function times<Item>(count: number, make: (place: number) => Item): Item[] {
  return Array.from({ length: count }, (_, place) => make(place));
}
