import { fold } from "@/lib/search/fold";

/** What a command is found by. */
export interface Named {
  label: string;
  /** Further words that people may look for it with. */
  words?: string;
}

/** The commands that begin like every word of `query`, those whose own name does first; all, as they stand, without any. */
export function ranked<Command extends Named>(commands: readonly Command[], query: string): readonly Command[] {
  const typed = wordsOf(query);
  if (typed.length === 0) return commands;
  return commands
    .map((command) => ({ command, score: scoreOf(command, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command);
}

/** Groups whose first command fits better first, those that fit alike as they stand. */
export function bestFirst<Group extends { commands: readonly Named[] }>(
  groups: readonly Group[],
  query: string,
): Group[] {
  const typed = wordsOf(query);
  const scored = groups.map((group) => ({ group, score: group.commands[0] ? scoreOf(group.commands[0], typed) : 0 }));
  return scored.sort((a, b) => b.score - a.score).map(({ group }) => group);
}

function wordsOf(query: string): readonly string[] {
  return fold(query).split(" ").filter(Boolean);
}

/** 0 where a word fits nothing. */
function scoreOf({ label, words = "" }: Named, typed: readonly string[]): number {
  const [own, further] = [fold(label), fold(words)];
  const scores = typed.map((word) => (begins(own, word) ? 2 : begins(further, word) ? 1 : 0));
  if (scores.includes(0)) return 0;
  const isBeginning = own.startsWith(typed.join(" "));
  return scores.reduce<number>((sum, score) => sum + score, isBeginning ? 1 : 0);
}

function begins(text: string, word: string): boolean {
  return ` ${text}`.includes(` ${word}`);
}
