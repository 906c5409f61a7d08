import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/types";
import { startConversation } from "@/lib/messages/send";
import { updatePrivacy } from "@/lib/safety/settings";
import { makePerson } from "@/lib/testing/people";
import { live, openTold } from "@/lib/testing/telling";
import { getPresence } from "./presence";
import { HERE_MS, LEAVE_MS } from "./presence-rules";
import { beat, leave } from "./presence-signs";

const told = await openTold();
let salma: Viewer;
let youssef: Viewer;

beforeEach(async () => {
  [salma, youssef] = await Promise.all([makePerson("Salma"), makePerson("Youssef")]);
  told.forget();
  await told.push.allow(youssef.id);
});
afterAll(() => told.close());

const say = (body: string) => startConversation(salma, { to: youssef.username, clientId: randomUUID(), body });
const pushed = () => told.pushesTo(youssef).map(({ body }) => body);
const SECOND = 1000;

describe("whoever hides when they are here", () => {
  it.each([
    ["before they came", async () => void (await hide()), beatHere],
    ["while they are here", beatHere, async () => void (await hide())],
  ])("and did so %s is pushed nothing until they have gone", async (_, first, second) => {
    await first();
    await second();
    await say("Is it ready?");
    await live(told, 30, 3);
    expect(pushed()).toEqual([]);
    await live(told, HERE_MS / SECOND, 3);
    expect(pushed()).toEqual(["Is it ready?"]);
  });

  it("is pushed soon after they have left", async () => {
    await hide();
    await beatHere();
    await leave(youssef);
    await say("Is it ready?");
    await live(told, LEAVE_MS / SECOND, 2);
    expect(pushed()).toEqual(["Is it ready?"]);
  });

  it("is not told of once they show it again: what was before then stays theirs", async () => {
    await say("Salam");
    await hide();
    await beatHere();
    await updatePrivacy(youssef, { showsPresence: true });
    expect(await getPresence(salma, { userId: youssef.id })).toMatchObject({ activeAt: null, hereUntil: null });
  });
});

it("showing it while it is shown changes nothing", async () => {
  await say("Salam");
  await beatHere();
  await updatePrivacy(youssef, { showsPresence: true });
  expect((await getPresence(salma, { userId: youssef.id }))?.activeAt).not.toBeNull();
});

function hide() {
  return updatePrivacy(youssef, { showsPresence: false });
}

async function beatHere(): Promise<void> {
  await beat(youssef, { timeZone: "Europe/Paris" });
}
