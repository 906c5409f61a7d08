import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { Absent, HOUR } from "@/lib/testing/absent";
import { openTold } from "@/lib/testing/telling";
import { tellingOperation } from "@/lib/testing/telling-operations";
import { TellingWorld } from "@/lib/testing/telling-world";
import { getNotificationSettings } from "./settings";

const told = await openTold();
afterAll(() => told.close());

it("in any order of reading, muting, blocking, switching and time, each rung is told once or not at all, and only what is true", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tellingOperation, { minLength: 6, maxLength: 12 }), async (operations) => {
      told.forget();
      const absent = await Absent.of(told);
      const world = new TellingWorld(absent);
      await world.do({ kind: "say" });
      for (const operation of operations) await world.do(operation);
      expect(world.wrongs).toEqual([]);
      // From here on nothing stands in the way but what they want and have put away.
      for (const kind of ["unblock", "loud", "go", "say"] as const) await world.do({ kind });
      await absent.live(30, 3);
      await absent.live(HOUR);
      await absent.live(HOUR, 2);
      expect(world.wrongs).toEqual([]);
      const { on, push, email } = (await getNotificationSettings(absent.reader.id)).messages;
      const isMuted = await world.isMuted();
      expect(await world.counts()).toEqual({
        pushesOfNewest: on && push && !isMuted ? 1 : 0,
        mailsOfUnread: expect.toSatisfy((count: number) => (on && email && !isMuted ? count === 1 : count <= 1)),
      });
    }),
    { numRuns: 20, seed: 20261126 },
  );
}, 600_000);
