import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Cast } from "./cast";
import type { Plan, Role } from "./plan";
import type { Question, Section } from "./questions";
import { timed } from "./timed";

/** Milliseconds that each answer took, one list for each round. */
export type Rounds = readonly (readonly number[])[];

/** What was measured of one question, by who asked it. */
export type Answered = Pick<Question, "name" | "aim"> & {
  readonly times: readonly { readonly role: Role; readonly rounds: Rounds }[];
};

export type Measurements = {
  /** A round trip to the database for nothing. */
  readonly bare: Rounds;
  readonly sections: readonly (Omit<Section, "questions"> & { readonly questions: readonly Answered[] })[];
};

/** Asks all questions in turn, over and over, so that whatever else the machine does falls on all alike. */
export async function measureAll(
  sections: readonly Section[],
  cast: Cast,
  { rounds, takes }: Plan,
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<Measurements> {
  const { tasks, measurements } = planned(sections, cast);
  for (let round = 0; round <= rounds; round += 1) {
    say(round === 0 ? "Warming up…" : `Round ${round} of ${rounds}…`);
    for (const task of tasks) task.begin();
    for (let take = 0; take < takes; take += 1) {
      stopping.throwIfAborted();
      // There and back, so that nobody is always asked after the same.
      for (const task of take % 2 ? tasks : tasks.toReversed()) await task.take(round * takes + take);
    }
  }
  return measurements;
}

type Task = { begin(): void; take(turn: number): Promise<void> };

function planned(sections: readonly Section[], cast: Cast) {
  const bare = taskOf(timed(() => db.execute(sql`select 1`)));
  const tasks: Task[] = [bare];
  const planOf = ({ name, aim, time }: Question, roles: readonly Role[]): Answered => {
    const times = roles.map((role) => {
      const task = taskOf((turn) => time(cast[role], turn));
      tasks.push(task);
      return { role, rounds: task.rounds };
    });
    return { name, aim, times };
  };
  const answered = sections.map(({ questions, ...section }) => ({
    ...section,
    questions: questions.map((question) => planOf(question, section.roles)),
  }));
  return { tasks, measurements: { bare: bare.rounds, sections: answered } };
}

/** The first round, in which everything is made ready, is forgotten. */
function taskOf(time: (turn: number) => Promise<number>): Task & { readonly rounds: number[][] } {
  const rounds: number[][] = [];
  let current: number[] = [];
  let begun = 0;
  return {
    rounds,
    begin() {
      current = [];
      if (begun > 0) rounds.push(current);
      begun += 1;
    },
    async take(turn) {
      current.push(await time(turn));
    },
  };
}
