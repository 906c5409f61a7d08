import type { CardContent } from "@/lib/cards/types";
import { formatAmount } from "@/lib/marketplace/rules";
import { clocks } from "./clocks";
import { momentOf } from "./moments";
import type { CardRecord, PackHead } from "./pack-format";
import { type Block, INK, type Sheet, SOFT } from "./sheet";
import type { Texts } from "./texts";

const INDENT = 12;
const BODY: Block = { size: 10, weight: "regular", color: INK, indent: INDENT, leading: 15 };
const SAID: Block = { ...BODY, align: "start" };
const TERM: Block = { ...BODY, isOurs: true };
const SMALL: Block = { size: 8, weight: "regular", color: SOFT, indent: INDENT, leading: 12, isOurs: true };

interface Context {
  head: PackHead;
  texts: Texts;
  nameOf(id: string): string;
}

/** A card with every version of it: what it said, when, by whom, its hash, and who said yes to it when; and what was reviewed. */
export function drawCard(sheet: Sheet, card: CardRecord, context: Context): void {
  const { kind, status, versions, order, startsAt, reviews } = card;
  const t = context.texts.pdf;
  const number = order ? t("cardOrder", { number: String(order.number) }) : "";
  const title = versions.at(-1)?.content.title ?? number;
  sheet.keep(90);
  sheet.skip(10);
  const heading = t("cardTitle", { kind, title });
  sheet.write(heading, { ...TERM, size: 11, weight: "bold", indent: 0, leading: 17 });
  const standing = [t("cardStatus", { status }), ...(order && title !== number ? [number] : [])].join(" · ");
  sheet.write(standing, { ...SMALL, indent: 0 });
  if (startsAt) sheet.write(t("chosen", clocks(startsAt)), { ...SMALL, indent: 0 });
  for (const version of versions) drawVersion(sheet, version, context);
  for (const { authorId, stars, body } of reviews) {
    sheet.keep(40);
    sheet.write(t("cardReview", { name: context.nameOf(authorId), stars }), TERM);
    if (body) sheet.write(body, SAID);
  }
}

function drawVersion(sheet: Sheet, given: CardRecord["versions"][number], { head, texts, nameOf }: Context): void {
  const { version, authorId, content, contentHash, proposedAt, confirmations } = given;
  const t = texts.pdf;
  sheet.keep(60);
  sheet.skip(4);
  const proposed = t("cardProposed", { version, name: nameOf(authorId), ...clocks(proposedAt) });
  sheet.write(proposed, { ...SMALL, size: 9, weight: "bold", color: INK });
  sheet.write(content.title, SAID);
  if ("scope" in content) for (const line of content.scope) sheet.write(`– ${line}`, SAID);
  for (const line of valuesOf(content, texts, head.timeZone)) sheet.write(line, TERM);
  if (content.kind === "interview") sheet.write(content.place, SAID);
  for (const { userId, at } of confirmations) sheet.write(t("cardYes", { name: nameOf(userId), ...clocks(at) }), SMALL);
  sheet.write(t("cardHash", { hash: contentHash }), { ...SMALL, size: 7.5 });
}

/** The terms that are figures and times, a line for each; times by the clocks of the pack's zone and in UTC. */
function valuesOf(content: CardContent, { pdf: t, locale }: Texts, zone: string): string[] {
  const price = (centimes: number) => t("price", { price: formatAmount(centimes, locale) });
  const days = (count: number) => t("daysOf", { count });
  const revisions = (count: number | null) => (count === null ? [] : [t("revisionsOf", { count })]);
  const at = (iso: string, timeZone = zone) => clocks(momentOf(new Date(iso), timeZone));
  switch (content.kind) {
    case "offer": {
      const expires = content.expiresAt ? [t("expires", at(content.expiresAt))] : [];
      return [price(content.priceCentimes), days(content.deliveryDays), ...revisions(content.revisions), ...expires];
    }
    case "agreement": {
      const { priceCentimes, date } = content;
      const prices = priceCentimes === null ? [] : [price(priceCentimes)];
      const dates = date ? [t("dateOf", { ...at(date.at, date.timeZone), zone: date.timeZone })] : [];
      return [...prices, ...dates, ...revisions(content.revisions)];
    }
    case "change":
      return [price(content.extraCentimes), days(content.extraDays)].map((what) => t("more", { what }));
    case "interview":
      return content.slots.map((slot) => t("slotOf", { ...at(slot), minutes: content.minutes }));
  }
}
