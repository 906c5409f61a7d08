import { type Delay, measureDelay } from "./delay";
import { type Holding, measureHolding } from "./holding";
import type { Plan } from "./plan";
import { SIDES, type Side } from "./servers";
import { type Stage, setStage } from "./stage";
import { measureThroughput, type Throughput, WAYS, type Way } from "./throughput";

/** What was measured, one entry for each round. */
export type Measurements = {
  readonly holdings: { side: Side; rounds: Holding[] }[];
  readonly delays: { side: Side; rounds: Delay[] }[];
  readonly throughputs: { name: Way["name"]; side: Side; rounds: Throughput[] }[];
};

/** Takes all measurements in turn, round after round, so that whatever else the machine does falls on both servers. */
export async function measureAll(
  plan: Plan,
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<Measurements> {
  const stages = { raw: await setStage("raw"), product: await setStage("product") };
  try {
    await warmUp(stages, plan);
    const { tasks, measurements } = plannedTasks(stages, plan);
    for (let round = 1; round <= plan.rounds; round += 1) {
      say(`Round ${round} of ${plan.rounds}…`);
      for (const { measure } of tasks) {
        stopping.throwIfAborted();
        await measure();
      }
    }
    return measurements;
  } finally {
    for (const side of SIDES) await stages[side].close();
  }
}

type Stages = Readonly<Record<Side, Stage>>;

async function warmUp(stages: Stages, plan: Plan): Promise<void> {
  for (const way of WAYS) await measureThroughput(way, stages[way.side], plan);
}

function plannedTasks(stages: Stages, plan: Plan) {
  const holdings = SIDES.map((side) => ({ side, ...inRounds(() => measureHolding(side, plan.connections)) }));
  const delays = SIDES.map((side) => ({ side, ...inRounds(() => measureDelay(stages[side], plan.delaySeconds)) }));
  const throughputs = WAYS.map((way) => ({
    ...{ name: way.name, side: way.side },
    ...inRounds(() => measureThroughput(way, stages[way.side], plan)),
  }));
  return { tasks: [...throughputs, ...delays, ...holdings], measurements: { holdings, delays, throughputs } };
}

function inRounds<Figures>(take: () => Promise<Figures>) {
  const rounds: Figures[] = [];
  return {
    rounds,
    async measure() {
      rounds.push(await take());
    },
  };
}
