import { momentAt, wallClock } from "@/lib/inbox/snooze-rules";
import { previewOf } from "@/lib/messages/rules";
import { MAX_SLOTS } from "./rules";
import type { CardContent, ContentKind } from "./types";

export type FieldName =
  | ("title" | "scope" | "price" | "days" | "revisions" | "expires" | "date" | "extraPrice" | "extraDays")
  | ("slots" | "minutes" | "place");

/** What a person has typed of a card so far, as it stands in its fields; scope and slots have a line for each. */
export type CardDraft = Partial<Record<FieldName, string>>;

/** What is asked of each kind, in the order in which it stands; what must be filled in first. */
export const FIELDS_OF: Readonly<Record<ContentKind, readonly FieldName[]>> = {
  offer: ["title", "scope", "price", "days", "revisions", "expires"],
  agreement: ["title", "scope", "price", "revisions", "date"],
  change: ["title", "scope", "extraPrice", "extraDays"],
  interview: ["title", "slots", "minutes", "place"],
};

const OPTIONAL: Readonly<Record<ContentKind, readonly FieldName[]>> = {
  offer: ["expires"],
  agreement: ["price", "date", "revisions"],
  change: [],
  interview: [],
};

export function isOptional(kind: ContentKind, name: FieldName): boolean {
  return OPTIONAL[kind].includes(name);
}

/** What a card begins with that is made of a message: its words, a line of the scope for each of theirs. */
export function draftFrom(body: string): CardDraft {
  const lines = linesOf(body);
  return { title: previewOf(lines[0] ?? ""), scope: lines.join("\n") };
}

/** The fields of a card that is to be proposed anew, with times as clocks in `timeZone` show them. */
export function draftOf(content: CardContent, timeZone: string): CardDraft {
  const at = (time: string) => localOf(time, timeZone);
  const { title } = content;
  if (content.kind === "interview") {
    return { title, slots: content.slots.map(at).join("\n"), minutes: String(content.minutes), place: content.place };
  }
  const scope = content.scope.join("\n");
  if (content.kind === "change") {
    return { title, scope, extraPrice: dirhams(content.extraCentimes), extraDays: String(content.extraDays) };
  }
  if (content.kind === "agreement") {
    return {
      ...{ title, scope, price: content.priceCentimes === null ? "" : dirhams(content.priceCentimes) },
      ...{ date: content.date ? at(content.date.at) : "", revisions: String(content.revisions ?? "") },
    };
  }
  return {
    ...{ title, scope, price: dirhams(content.priceCentimes), days: String(content.deliveryDays) },
    ...{ revisions: String(content.revisions), expires: content.expiresAt ? at(content.expiresAt) : "" },
  };
}

/** What was typed, as the server takes it; null while something is missing or is no figure. */
export function contentOf(
  kind: ContentKind,
  draft: CardDraft,
  timeZone: string,
  attachmentIds: readonly string[] = [],
): CardContent | null {
  return missingIn(kind, draft).length === 0 ? typed(kind, draft, timeZone, attachmentIds) : null;
}

/** The fields that are still empty, or hold no figure where one is asked for. */
export function missingIn(kind: ContentKind, draft: CardDraft): FieldName[] {
  return FIELDS_OF[kind].filter((name) => {
    const text = draft[name]?.trim() ?? "";
    return text === "" ? !isOptional(kind, name) : Number.isNaN(FIGURES[name]?.(text) ?? 0);
  });
}

const FIGURES: Partial<Record<FieldName, (text: string) => number>> = {
  ...{ price: centimesOf, extraPrice: centimesOf, days: wholeOf, extraDays: wholeOf },
  ...{ revisions: wholeOf, minutes: wholeOf },
};

function typed(kind: ContentKind, draft: CardDraft, timeZone: string, attachmentIds: readonly string[]): CardContent {
  const title = draft.title?.trim() ?? "";
  const scope = linesOf(draft.scope);
  const moment = (text = "") => (text ? momentOf(text, timeZone) : null);
  switch (kind) {
    case "offer":
      return {
        ...{ kind, title, scope, priceCentimes: centimesOf(draft.price), deliveryDays: wholeOf(draft.days) },
        ...{ revisions: wholeOf(draft.revisions), expiresAt: moment(draft.expires) },
        attachmentIds: [...attachmentIds],
      };
    case "agreement": {
      const at = moment(draft.date);
      return {
        ...{ kind, title, scope, priceCentimes: draft.price?.trim() ? centimesOf(draft.price) : null },
        ...{ date: at ? { at, timeZone } : null, revisions: draft.revisions?.trim() ? wholeOf(draft.revisions) : null },
      };
    }
    case "change":
      return { kind, title, scope, extraCentimes: centimesOf(draft.extraPrice), extraDays: wholeOf(draft.extraDays) };
    case "interview":
      return {
        ...{
          kind,
          title,
          slots: linesOf(draft.slots)
            .slice(0, MAX_SLOTS)
            .map((slot) => momentOf(slot, timeZone)),
        },
        ...{ minutes: wholeOf(draft.minutes), timeZone, place: draft.place?.trim() ?? "" },
      };
  }
}

/** A line for each thing that is part of it. */
function linesOf(text = ""): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

/** `1 200,50` as people here write it, or `1200.5`; NaN for what is no sum. */
function centimesOf(text = ""): number {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN;
}

function wholeOf(text = ""): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

function dirhams(centimes: number): string {
  return centimes % 100 === 0 ? String(centimes / 100) : (centimes / 100).toFixed(2);
}

/** `YYYY-MM-DDTHH:MM`, as fields for times hold it. */
function localOf(time: string, timeZone: string): string {
  const { day, time: clock } = wallClock(new Date(time), timeZone);
  return `${day}T${clock}`;
}

function momentOf(local: string, timeZone: string): string {
  const [day = "", time = ""] = local.split("T");
  return momentAt(day, time, timeZone).toISOString();
}
