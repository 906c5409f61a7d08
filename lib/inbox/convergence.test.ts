import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ME } from "@/lib/testing/conversations";
import { InboxWorld, idOf, LABEL } from "@/lib/testing/inbox-world";
import { ALL, type InboxList, keyOf } from "./list-rules";
import { extentOf } from "./reach";
import { rowsOf } from "./rows";
import { FILTERS } from "./rules";
import { type InboxInput, type InboxState, openInbox, receive } from "./state";

const SIZE = 12;
const PAGE = 4;
const LISTS: InboxList[] = [
  ...FILTERS.map((filter) => ({ filter, labelId: null })),
  { filter: "all" as const, labelId: LABEL },
];

/** A server, a tab that knows of it by what arrives, and what is on its way. */
class Meeting {
  readonly server = new InboxWorld(SIZE);
  state: InboxState;
  private underway: InboxInput[] = [];
  private changes = 0;

  constructor(begun: readonly number[]) {
    for (const choice of begun) this.server.change(choice);
    this.state = openInbox(ME, ALL, this.server.page(ALL, null, PAGE));
  }

  step([kind, choice]: readonly [number, number], canLose: boolean): void {
    const steps = [this.change, this.change, this.arrive, this.arrive, this.ask, this.fetch, this.mark, this.repeat];
    const step = canLose && kind === 8 ? this.lose : steps[kind % steps.length];
    step?.call(this, choice);
  }

  /** Whatever is on its way arrives, and all that is missing is fetched. */
  settle(choices: readonly number[]): void {
    for (let n = 0; this.underway.length > 0 || Object.keys(this.state.missing).length > 0; n += 1) {
      if (this.underway.length === 0) this.fetch(0);
      this.arrive(choices[n % choices.length] ?? 0);
    }
  }

  /** All of a list is asked for, page by page, and answered at once. */
  catchUp(list: InboxList): void {
    let after: string | null = null;
    do {
      const page = this.server.page(list, after, PAGE);
      this.state = receive(this.state, { type: "listed", list, after, page });
      after = page.nextCursor;
    } while (after !== null);
    this.settle([0]);
  }

  private change(choice: number): void {
    this.underway.push(...this.server.change(choice));
  }

  /** In whatever order. */
  private arrive(choice: number): void {
    const [input] = this.underway.splice(choice % Math.max(1, this.underway.length), 1);
    if (input) this.state = receive(this.state, input);
  }

  private lose(choice: number): void {
    const input = this.underway[choice % Math.max(1, this.underway.length)];
    // An answer that is lost is noticed.
    if (input && ["changed", "hinted", "read"].includes(input.type))
      this.underway.splice(this.underway.indexOf(input), 1);
  }

  private repeat(choice: number): void {
    const input = this.underway[choice % Math.max(1, this.underway.length)];
    if (input && ["changed", "hinted", "read"].includes(input.type)) this.underway.push(input);
  }

  /** The server answers at once, and the answer takes its time: the top of a list, or what comes next. */
  private ask(choice: number): void {
    const list = LISTS[choice % LISTS.length] ?? ALL;
    const after = choice % 2 ? (extentOf(this.state.lists, list)?.nextCursor ?? null) : null;
    this.underway.push({ type: "listed", list, after, page: this.server.page(list, after, PAGE) });
  }

  private fetch(choice: number): void {
    const missing = Object.entries(this.state.missing);
    const [id, hints] = missing[choice % Math.max(1, missing.length)] ?? ["", 0];
    // Each is asked for once at a time.
    const isAsked = this.underway.some((input) => "hints" in input && input.conversationId === id);
    if (!id || isAsked) return;
    const conversation = this.server.conversations.get(id) ?? null;
    this.underway.push(
      choice % 7 === 6
        ? { type: "unreachable", conversationId: id, hints }
        : { type: "fetched", conversationId: id, hints, conversation },
    );
    // What could not be fetched is asked for with the next word.
    if (choice % 7 === 6) this.underway.push({ type: "hinted", conversationId: id });
  }

  /** The viewer changes something, and the server does it or not. */
  private mark(choice: number): void {
    const id = idOf(choice % SIZE);
    const known = this.server.conversations.get(id);
    if (!known) return;
    this.changes += 1;
    const change = String(this.changes);
    this.state = receive(this.state, {
      ...{ type: "marked", change, conversationId: id },
      marks: choice % 2 ? { archivedAt: known.updatedAt } : { starredAt: null, labelIds: [LABEL] },
    });
    if (choice % 3 === 0) return void this.underway.push({ type: "refused", change });
    const told = this.server.mark(known, choice);
    const conversation = this.server.conversations.get(id);
    this.underway.push(...told, ...(conversation ? [{ type: "confirmed" as const, change, conversation }] : []));
  }
}

const numbers = fc.nat({ max: 10_000 });
const steps = fc.array(fc.tuple(fc.nat({ max: 8 }), numbers), { maxLength: 120 });

function idsOf(state: InboxState, list: InboxList): string[] {
  return rowsOf(state, list).map(({ id }) => id);
}

describe("events, answers and pages in any order", () => {
  it("end in what the server has, as far down as each list is known", () => {
    fc.assert(
      fc.property(
        fc.array(numbers, { maxLength: 30 }),
        steps,
        fc.array(numbers, { minLength: 1 }),
        (begun, all, last) => {
          const meeting = new Meeting(begun);
          for (const step of all) meeting.step(step, false);
          meeting.settle(last);
          for (const list of LISTS.filter((item) => keyOf(item) in meeting.state.lists)) {
            const shown = rowsOf(meeting.state, list);
            expect(shown).toEqual(meeting.server.list(list).slice(0, shown.length));
            if (extentOf(meeting.state.lists, list)?.nextCursor === null)
              expect(shown).toHaveLength(meeting.server.list(list).length);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("some of them lost, end in it once a list is asked for again", () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 30 }), steps, fc.constantFrom(...LISTS), (begun, all, list) => {
        const meeting = new Meeting(begun);
        for (const step of all) meeting.step(step, true);
        meeting.settle([0]);
        meeting.catchUp(list);
        expect(rowsOf(meeting.state, list)).toEqual(meeting.server.list(list));
      }),
      { numRuns: 2000 },
    );
  });

  it("never show a row twice or out of order on the way", () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 30 }), steps, (begun, all) => {
        const meeting = new Meeting(begun);
        for (const step of all) {
          meeting.step(step, true);
          for (const list of LISTS) {
            const rows = rowsOf(meeting.state, list);
            expect(new Set(idsOf(meeting.state, list)).size).toBe(rows.length);
            const places = rows.map(({ updatedAt, id }) => `${updatedAt} ${id}`);
            expect(places).toEqual([...places].sort().reverse());
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
