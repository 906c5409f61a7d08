import type { Digest } from "./digest-types";

/** The same mail for programs and people that want no HTML; written by itself, for HTML turned into text reads like that. */
export function plainTextOf({ heading, sections, button, why, links }: Digest): string {
  const parts = sections.map(({ name, lines, more }) =>
    [`${name}:`, ...lines.map((line) => `  ${line}`), ...(more ? [`  ${more}`] : [])].join("\n"),
  );
  const ends = [`${button.label}: ${button.url}`, "--", why, ...links.map(({ label, url }) => `${label}: ${url}`)];
  return `${[heading, ...parts, ...ends].join("\n\n")}\n`;
}
