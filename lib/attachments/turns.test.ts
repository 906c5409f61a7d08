import { expect, it } from "vitest";
import { Turns } from "./turns";

/** Who works, in the order in which they began; `end` ends the turn of the one at that place. */
function openTurns(most: number) {
  const turns = new Turns(most);
  const began: string[] = [];
  const ends: (() => void)[] = [];
  function ask(person: string, what: string): void {
    void turns.take(person).then((end) => {
      began.push(what);
      ends.push(end);
    });
  }
  async function settle(): Promise<string[]> {
    await new Promise(setImmediate);
    return began;
  }
  return { ask, settle, end: (place: number) => ends[place]?.() };
}

it("lets as many work at once as it is told, in the order of their asking", async () => {
  const { ask, settle, end } = openTurns(2);
  for (const person of ["salma", "youssef", "mehdi"]) ask(person, person);
  expect(await settle()).toEqual(["salma", "youssef"]);
  end(1);
  expect(await settle()).toEqual(["salma", "youssef", "mehdi"]);
});

it("lets nobody's many hold up another's one, and leaves no place empty", async () => {
  const { ask, settle, end } = openTurns(2);
  for (const n of [1, 2, 3, 4]) ask("salma", `salma ${n}`);
  ask("youssef", "youssef");
  expect(await settle()).toEqual(["salma 1", "salma 2"]);
  end(0);
  expect(await settle()).toEqual(["salma 1", "salma 2", "youssef"]);
  end(1);
  expect(await settle()).toEqual(["salma 1", "salma 2", "youssef", "salma 3"]);
  end(2);
  expect(await settle()).toEqual(["salma 1", "salma 2", "youssef", "salma 3", "salma 4"]);
});
