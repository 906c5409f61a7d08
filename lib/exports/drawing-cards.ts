import { createTranslator } from "use-intl/core";
import type { CardContent } from "@/lib/cards/types";
import { catalogue, DEFAULT_LOCALE } from "@/lib/i18n/catalogue";
import { formatAmount } from "@/lib/marketplace/rules";
import { clocks } from "./clocks";
import type { CardRecord } from "./pack-format";
import { type Block, INK, type Sheet, SOFT } from "./sheet";

const t = createTranslator({ locale: DEFAULT_LOCALE, messages: catalogue, namespace: "exports.pdf" });

const INDENT = 12;
const BODY: Block = { size: 10, weight: "regular", color: INK, indent: INDENT, leading: 15 };
const SMALL: Block = { size: 8, weight: "regular", color: SOFT, indent: INDENT, leading: 12 };

/** A card with every version of it: what it said, when, by whom, its hash, and who said yes to it when. */
export function drawCard(sheet: Sheet, card: CardRecord, nameOf: (id: string) => string): void {
  const { kind, status, versions } = card;
  const title = versions.at(-1)?.content.title ?? "";
  sheet.keep(90);
  sheet.skip(10);
  sheet.write(t("cardTitle", { kind, title }), { ...BODY, size: 11, weight: "bold", indent: 0, leading: 17 });
  sheet.write(t("cardStatus", { status }), { ...SMALL, indent: 0 });
  for (const { version, authorId, content, contentHash, proposedAt, confirmations } of versions) {
    sheet.keep(60);
    sheet.skip(4);
    const proposed = t("cardProposed", { version, name: nameOf(authorId), ...clocks(proposedAt) });
    sheet.write(proposed, { ...SMALL, size: 9, weight: "bold", color: INK });
    for (const line of termsOf(content)) sheet.write(line, BODY);
    for (const { userId, at } of confirmations)
      sheet.write(t("cardYes", { name: nameOf(userId), ...clocks(at) }), SMALL);
    sheet.write(t("cardHash", { hash: contentHash }), { ...SMALL, size: 7.5 });
  }
}

/** What a version says, a line for each term. */
function termsOf(content: CardContent): string[] {
  const scope = "scope" in content ? content.scope.map((line) => `– ${line}`) : [];
  return [content.title, ...scope, ...valuesOf(content)];
}

function valuesOf(content: CardContent): string[] {
  const price = (centimes: number) => t("price", { price: formatAmount(centimes, DEFAULT_LOCALE) });
  switch (content.kind) {
    case "offer":
      return [price(content.priceCentimes), t("daysOf", { count: content.deliveryDays }), revisions(content.revisions)];
    case "agreement":
      return [
        ...(content.priceCentimes === null ? [] : [price(content.priceCentimes)]),
        ...(content.date ? [t("dateOf", { at: utc(content.date.at), zone: content.date.timeZone })] : []),
        ...(content.revisions === null ? [] : [revisions(content.revisions)]),
      ];
    case "change":
      return [`+ ${price(content.extraCentimes)}`, t("moreDays", { count: content.extraDays })];
    case "interview":
      return [...content.slots.map((slot) => t("slotOf", { at: utc(slot), minutes: content.minutes })), content.place];
  }
}

function revisions(count: number): string {
  return t("revisionsOf", { count });
}

function utc(iso: string): string {
  return `${iso.slice(0, 16).replace("T", " ")} UTC`;
}
