import { clocks } from "./clocks";
import type { PackHead, PackTail } from "./pack-format";
import { type Block, INK, type Sheet, SOFT } from "./sheet";
import type { Texts } from "./texts";

const FACT: Block = {
  size: 9.5,
  weight: "regular",
  color: INK,
  leading: 15,
  indent: 150,
  align: "start",
  isOurs: true,
};

/** What it is the record of, before its messages. */
export function drawCover(sheet: Sheet, head: PackHead, { counts }: PackTail, sha256: string, texts: Texts): void {
  const t = texts.pdf;
  const { people, scope, exportedAt, exportedBy, timeZone } = head;
  const title = scope.lane ? t("aboutOnly", { title: scope.lane.title ?? scope.lane.kind }) : t("all");
  const name = people.find(({ id }) => id === exportedBy)?.name ?? exportedBy;
  const facts: [string, string][] = [
    ...people.map((person, place): [string, string] => [place === 0 ? t("between") : "", t("person", { ...person })]),
    [t("scope"), title],
    ...(scope.from || scope.to ? [[t("period"), periodOf(head, texts)] satisfies [string, string]] : []),
    [t("counts"), t("count", counts)],
    [t("exported"), t("exportedBy", { ...clocks(exportedAt), name })],
    [t("times"), t("timesIn", { zone: timeZone })],
    [t("hash"), sha256],
  ];
  sheet.write(t("title"), { size: 20, weight: "bold", color: INK, leading: 30, isOurs: true });
  sheet.skip(8);
  for (const [label, value] of facts) {
    sheet.keep(30);
    sheet.write(label, { ...FACT, color: SOFT, indent: 0, leading: 0 });
    // In one line, so that it can be copied as one.
    sheet.write(value, value === sha256 ? { ...FACT, size: 8.5 } : FACT);
  }
  sheet.skip(14);
}

/** From when until when it is, in words; empty for all. */
export function periodOf({ scope: { from, to } }: PackHead, { pdf: t }: Texts): string {
  if (from && to) return t("fromTo", { from, to });
  if (from) return t("from", { from });
  return to ? t("to", { to }) : "";
}
