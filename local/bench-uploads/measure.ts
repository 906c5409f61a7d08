import { type Growth, measureGrowth } from "./memory";
import { type Load, type Plan, WARM_UP } from "./plan";
import { measureSpeed, type Speed } from "./speed";
import { type Stage, setStage } from "./stage";
import { WAYS, type Way } from "./ways";

/** What was measured, one entry for each round. */
export type Measurements = {
  readonly speeds: { way: Way; load: Load; rounds: Speed[] }[];
  readonly growths: Growth[];
};

/** Takes all measurements in turn, round after round, so that whatever else the machine does falls on all ways. */
export async function measureAll(
  plan: Plan,
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<Measurements> {
  const stage = await setStage();
  try {
    const speeds = plan.loads.flatMap((load) => WAYS.map((way) => ({ way, load, rounds: Array.of<Speed>() })));
    const growths: Growth[] = [];
    for (const way of WAYS) await measureSpeed(stage, way, WARM_UP);
    for (let round = 1; round <= plan.rounds; round += 1) {
      say(`Round ${round} of ${plan.rounds}…`);
      await takeRound(stage, speeds, stopping);
      growths.push(await measureGrowth());
    }
    return { speeds, growths };
  } finally {
    await stage.close();
  }
}

async function takeRound(stage: Stage, speeds: Measurements["speeds"], stopping: AbortSignal): Promise<void> {
  for (const { way, load, rounds } of speeds) {
    stopping.throwIfAborted();
    rounds.push(await measureSpeed(stage, way, load));
  }
}
