import type { Cast } from "./cast";
import { type Delay, measureDelay } from "./delay";
import { listenToApp, listenToBare } from "./listeners";
import { measureOpening, type OpeningTimes, openingsOf } from "./opening";
import type { Plan } from "./plan";
import { Postbox } from "./postbox";
import { measureSpeed, type Speed } from "./speed";
import type { Stage } from "./stage";
import { actionWay, apiWay, bareWay, findActionId, type Way, type WayName } from "./ways";

/** Messages per second at which delays are measured. */
export const RATES = [20, 200] as const;

/** What was measured, one entry for each round. */
export type Measurements = {
  readonly speeds: { way: WayName; rounds: Speed[] }[];
  readonly delays: { way: WayName; perSecond: number; rounds: Delay[] }[];
  readonly openings: { name: string; rounds: OpeningTimes[] }[];
};

/** Takes all measurements in turn, round after round, so that whatever else the machine does falls on all alike. */
export async function measureAll(
  stage: Stage,
  cast: Cast,
  plan: Plan,
  distDir: string,
  say: (line: string) => void,
): Promise<Measurements> {
  const postbox = new Postbox();
  const people = cast.threads.flatMap(({ sender, recipient }) => [sender, recipient]);
  await listenToBare(stage.barePort, people, postbox);
  await listenToApp(stage.app, stage.realtimeKey, people, postbox);
  const action = actionWay(stage.app, await findActionId(distDir, "sendMessageAction"));
  const ways = [bareWay(stage.barePort), apiWay(stage.app), action];
  for (const way of ways)
    await measureSpeed(way, cast.threads, postbox, { count: plan.sends, seconds: plan.sendSeconds });
  const { tasks, measurements } = plannedTasks(stage, cast, plan, ways, postbox);
  for (let round = 1; round <= plan.rounds; round += 1) {
    say(`Round ${round} of ${plan.rounds}…`);
    for (const { measure } of tasks) await measure();
  }
  return measurements;
}

function plannedTasks(stage: Stage, cast: Cast, plan: Plan, ways: Way[], postbox: Postbox) {
  const limit = { count: plan.sends, seconds: plan.sendSeconds };
  const speeds = ways.map((way) => ({
    way: way.name,
    ...inRounds(() => measureSpeed(way, cast.threads, postbox, limit)),
  }));
  const delays = RATES.flatMap((perSecond) =>
    ways.slice(0, 2).map((way) => ({
      ...{ way: way.name, perSecond },
      ...inRounds(() => measureDelay(way, cast.threads, postbox, { perSecond, seconds: plan.delaySeconds })),
    })),
  );
  const openings = openingsOf(cast).map((opening) => ({
    name: opening.name,
    ...inRounds(() => measureOpening(stage.app.port, opening, plan.openings)),
  }));
  return { tasks: [...speeds, ...delays, ...openings], measurements: { speeds, delays, openings } };
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
