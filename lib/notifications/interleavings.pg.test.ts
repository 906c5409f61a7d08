import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { Absent, HOUR } from "@/lib/testing/absent";
import { openTold } from "@/lib/testing/telling";
import { TELLING_GROUPS, type TellingOperation, tellingOperations } from "@/lib/testing/telling-operations";
import { TellingWorld } from "@/lib/testing/telling-world";
import { getNotificationSettings } from "./settings";

const told = await openTold();
afterAll(() => told.close());

describe("each rung is told once or not at all, and only what is true, in any order of all that may happen and mostly of", () => {
  // With this seed each of the conditions in `pending.ts` and `person.ts` that is taken away makes one of them fail.
  it.each(TELLING_GROUPS)("%s", async (group) => {
    await fc.assert(fc.asyncProperty(tellingOperations(group), hold), { numRuns: 3, seed: 1 });
  });
});

async function hold(operations: TellingOperation[]): Promise<void> {
  told.forget();
  const absent = await Absent.of(told);
  const world = new TellingWorld(absent);
  await world.do({ kind: "say" });
  for (const operation of operations) await world.do(operation);
  expect(world.wrongs).toEqual([]);
  // From here on nothing stands in the way but what they want and have put away.
  for (const kind of ["unblock", "loud", "go", "recover", "say"] as const) await world.do({ kind });
  await absent.live(30, 3);
  await absent.live(HOUR);
  await absent.live(3 * HOUR, 4);
  expect(world.wrongs).toEqual([]);
  const { on, push, email } = (await getNotificationSettings(absent.reader.id)).messages;
  const isMuted = await world.isMuted();
  expect(await world.counts()).toEqual({
    pushesOfNewest: on && push && !isMuted ? 1 : 0,
    mailsOfUnread: expect.toSatisfy((count: number) => (on && email && !isMuted ? count === 1 : count <= 1)),
  });
}
