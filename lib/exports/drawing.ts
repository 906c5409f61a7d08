import { sentenceOf } from "@/lib/cards/sentences";
import { clocks, utcOf } from "./clocks";
import { drawCard } from "./drawing-cards";
import type { CardRecord, FileRecord, MessageRecord, Moment, PackHead, PackTail } from "./pack-format";
import { type Block, INK, type Sheet, SOFT } from "./sheet";
import type { Texts } from "./texts";

const OWN = "#5142cf";
const THEIRS = "#b0401d";
const INDENT = 12;
const BODY: Block = { size: 10, weight: "regular", color: INK, indent: INDENT, leading: 15 };
const SMALL: Block = { size: 8, weight: "regular", color: SOFT, indent: INDENT, leading: 12, isOurs: true };
const DID: Block = { ...BODY, weight: "bold", isOurs: true };
const EARLIER: Block = { ...SMALL, isOurs: false, size: 9, indent: INDENT * 2.5, leading: 13.5 };

/** Draws messages one after another, a heading before each day. */
export class Drawing {
  readonly #sheet: Sheet;
  readonly #head: PackHead;
  readonly #texts: Texts;
  readonly #days: Intl.DateTimeFormat;
  #day = "";

  constructor(sheet: Sheet, head: PackHead, texts: Texts) {
    this.#sheet = sheet;
    this.#head = head;
    this.#texts = texts;
    this.#days = new Intl.DateTimeFormat(texts.locale, { dateStyle: "full", timeZone: head.timeZone });
  }

  message(message: MessageRecord): void {
    this.#heading(message.sentAt);
    const { senderId, seq, sentAt, context } = message;
    const color = senderId === this.#head.exportedBy ? OWN : THEIRS;
    // A name alone at the foot of a page would be nobody's words.
    this.#sheet.keep(48);
    this.#sheet.skip(7);
    if (context?.since === seq) this.#opening(context);
    const stamp = this.#texts.pdf("stamp", { seq, local: sentAt.local.slice(11, 19), utc: utcOf(sentAt) });
    const name = { ...BODY, size: 9, weight: "bold", color, bar: color, isOurs: true } as const;
    this.#sheet.writePair([this.#nameOf(senderId), stamp], name, { ...SMALL, size: 7.5 });
    this.#content(message, color);
  }

  /** Every card with all that it ever said, after the messages that moved them. */
  cards(cards: readonly CardRecord[]): void {
    const said = cards.filter(({ versions, reviews }) => versions.length + reviews.length > 0);
    if (said.length === 0) return;
    this.#sheet.keep(120);
    this.#sheet.skip(18);
    this.#sheet.rule();
    this.#sheet.skip(6);
    this.#sheet.write(this.#texts.pdf("cards"), { ...DID, size: 13, indent: 0 });
    const context = { head: this.#head, texts: this.#texts, nameOf: (id: string) => this.#nameOf(id) };
    for (const card of said) drawCard(this.#sheet, card, context);
  }

  end({ counts }: PackTail): void {
    this.#sheet.skip(16);
    this.#sheet.rule();
    this.#sheet.skip(6);
    const { pages } = this.#sheet;
    const t = this.#texts.pdf;
    this.#sheet.write(t("end", { count: t("count", counts), pages }), { ...SMALL, indent: 0 });
  }

  #content(message: MessageRecord, bar: string): void {
    const t = this.#texts.pdf;
    const { body, step, move, unsentAt, replyTo, reactions, files, senderId } = message;
    const small = { ...SMALL, bar };
    if (unsentAt) this.#sheet.write(t("unsent", clocks(unsentAt)), small);
    if (step) {
      const did = { name: this.#nameOf(senderId), number: String(step.orderNumber ?? "") };
      this.#sheet.write(this.#texts.order(step.step, did), { ...DID, bar });
    }
    if (move) this.#sheet.write(this.#moveOf(message, move), { ...DID, bar });
    if (move?.version) this.#sheet.write(t("cardVersion", { version: move.version }), small);
    if (replyTo) {
      const quoted = replyTo.preview || t("answersFile");
      this.#sheet.write(t("answers", { seq: replyTo.seq, name: this.#nameOf(replyTo.senderId) }), small);
      this.#sheet.write(quoted, { ...EARLIER, bar });
    }
    if (body !== "") this.#sheet.write(body, { ...BODY, bar });
    for (const file of files) this.#file(file, bar);
    this.#versions(message, bar);
    const given = reactions.map(({ emoji, userId }) => t("reaction", { emoji, name: this.#nameOf(userId) }));
    if (given.length > 0) this.#sheet.write(given.join("   "), small);
  }

  #moveOf({ senderId }: MessageRecord, { kind, move, title, orderNumber }: NonNullable<MessageRecord["move"]>): string {
    const values = { name: this.#nameOf(senderId), title, number: String(orderNumber ?? "") };
    return this.#texts.card(sentenceOf(kind, move), values);
  }

  #versions({ editedAt, versions }: MessageRecord, bar: string): void {
    if (!editedAt) return;
    const t = this.#texts.pdf;
    this.#sheet.write(t("edited", clocks(editedAt)), { ...SMALL, bar });
    for (const { body, writtenAt } of versions) {
      this.#sheet.write(t("version", clocks(writtenAt)), { ...SMALL, size: 7.5, indent: INDENT * 2.5, bar });
      this.#sheet.write(body, { ...EARLIER, bar });
    }
  }

  #file({ name, type, size, sha256, path }: FileRecord, bar: string): void {
    this.#sheet.write(name, { ...BODY, size: 9, weight: "bold", bar, leading: 14, align: "start" });
    const t = this.#texts.pdf;
    const facts = { type, size: sizeOf(size, this.#texts.locale) };
    this.#sheet.write(path ? t("file", { ...facts, path }) : t("fileLost", facts), { ...SMALL, bar });
    if (sha256) this.#sheet.write(t("fileHash", { hash: sha256 }), { ...SMALL, size: 7.5, bar });
  }

  #opening({ kind, title }: NonNullable<MessageRecord["context"]>): void {
    const t = this.#texts.pdf;
    const text = title ? t("opens", { title }) : t("opensUntitled", { kind });
    this.#sheet.write(text, { ...SMALL, weight: "bold", indent: 0 });
    this.#sheet.skip(3);
  }

  #heading({ utc, local }: Moment): void {
    const day = local.slice(0, 10);
    if (day === this.#day) return;
    this.#day = day;
    // With its first message.
    this.#sheet.keep(84);
    this.#sheet.skip(12);
    this.#sheet.rule();
    this.#sheet.skip(6);
    this.#sheet.write(this.#days.format(new Date(utc)), { ...DID, size: 11, indent: 0 });
  }

  #nameOf(id: string): string {
    return this.#head.people.find((person) => person.id === id)?.name ?? id;
  }
}

function sizeOf(bytes: number, locale: string): string {
  const unit = bytes < 1024 ** 2 ? ("kilobyte" as const) : ("megabyte" as const);
  const amount = bytes / (unit === "kilobyte" ? 1024 : 1024 ** 2);
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 }).format(amount);
}
