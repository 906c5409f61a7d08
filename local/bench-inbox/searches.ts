import { search } from "@/lib/search/queries";
import { BEGINNING } from "@/lib/search/rules";
import type { SearchInput } from "@/lib/search/validation";
import type { Measured } from "./cast";
import { databaseCpuOf, IS_CPU_TOLD } from "./database-cpu";
import type { Question } from "./questions";
import { replay, type Statement, statementsOf } from "./statements";
import { timed } from "./timed";
import { ELSEWHERE, LOOSE, RARE_WORDS, vocabulary } from "./words";

/** The most milliseconds in which 95 of 100 searches for a rare word are answered. */
const RARE_AIM_MS = 50;

const words = vocabulary();
/** Said in every second message, and in one of several hundred. */
const [COMMON = "", UNCOMMON = ""] = [words[0], words[250]];

export function searches(): Question[] {
  return [
    asking("person, a frequent name", () => ({ q: "salma", kind: "people" })),
    asking("person, one alone", () => ({ q: "u00003", kind: "people" })),
    asking("rare word", (_, turn) => ({ q: rareWord(turn), kind: "messages" })),
    asking("common word", () => ({ q: COMMON, kind: "messages" })),
    asking("common word, next page", ({ deep }) => ({
      ...{ q: COMMON, kind: "messages" },
      cursor: { rank: "strict", order: "time", at: deep.at, id: BEGINNING.id },
    })),
    asking("uncommon word", () => ({ q: UNCOMMON, kind: "messages" })),
    asking("two common words", () => ({ q: `${COMMON} ${words[1]}`, kind: "messages" })),
    asking("word of others", () => ({ q: ELSEWHERE, kind: "messages" })),
    asking("typing mistake", () => ({ q: LOOSE.typo[0], kind: "messages" })),
    asking("Arabizi", () => ({ q: LOOSE.arabizi[0], kind: "messages" })),
    asking("common word in a thread", ({ conversationId }) => ({
      ...{ q: COMMON, kind: "messages", conversation: conversationId },
    })),
    asking("rare word in a thread", ({ conversationId }, turn) => ({
      ...{ q: rareWord(turn), kind: "messages", conversation: conversationId },
    })),
    asking("all groups, rare word", (_, turn) => ({ q: rareWord(turn) })),
    asking("all groups, common word", () => ({ q: COMMON })),
  ];
}

/** As people wait for them, and what of that the database takes by itself. */
export function rareSearches(): Question[] {
  const recorded = new Map<string, Statement[]>();
  async function timeStatements({ viewer }: Measured, turn: number): Promise<number> {
    const q = rareWord(turn);
    const key = `${viewer.id} ${q}`;
    const statements = recorded.get(key) ?? (await statementsOf(() => search(viewer, { q, kind: "messages" })));
    recorded.set(key, statements);
    return timed(replay)(statements);
  }
  const timeCpu = ({ viewer }: Measured, turn: number) =>
    databaseCpuOf(() => search(viewer, { q: rareWord(turn), kind: "messages" }));
  const asked = asking("the search", (_, turn) => ({ q: rareWord(turn), kind: "messages" }));
  return [
    { ...asked, aim: RARE_AIM_MS },
    { name: "its statements alone", aim: RARE_AIM_MS, time: timeStatements },
    ...(IS_CPU_TOLD ? [{ name: "the database's CPU for it", aim: null, time: timeCpu }] : []),
  ];
}

function asking(name: string, inputOf: (person: Measured, turn: number) => SearchInput): Question {
  const ask = (person: Measured, turn: number) => search(person.viewer, inputOf(person, turn));
  return { name, aim: null, time: timed(ask) };
}

function rareWord(turn: number): string {
  return RARE_WORDS[turn % (RARE_WORDS.length - Object.keys(LOOSE).length)] ?? "";
}
