/** Where the seed's pictures lie below the app's origin; below public/ the same. */
export function coverPath({ seller, slug }: { seller: string; slug: string }): string {
  return `/demo/covers/${seller}-${slug}.svg`;
}

export function portraitPath(username: string): string {
  return `/demo/portraits/${username}.svg`;
}

/** Of one of a person's works, by its place among them. */
export function workPath(username: string, position: number): string {
  return `/demo/works/${username}-${position + 1}.svg`;
}
