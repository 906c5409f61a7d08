/** Files of one size, so many on their way at any moment. */
export type Load = { readonly megabytes: number; readonly atOnce: number; readonly files: number };

/** How much a run does. */
export type Plan = { readonly name: "full" | "quick"; readonly rounds: number; readonly loads: readonly Load[] };

/** Bytes of what is called a megabyte here. */
export const MEGABYTE = 1024 * 1024;

export const FULL: Plan = { name: "full", rounds: 5, loads: loadsOf({ 1: 96, 8: 24, 64: 4 }) };

/** For trying the bench itself out; its figures mean little. */
export const QUICK: Plan = { name: "quick", rounds: 2, loads: loadsOf({ 1: 16, 8: 8, 64: 4 }) };

/** What a server takes in before it is measured. */
export const WARM_UP: Load = { megabytes: 8, atOnce: 4, files: 16 };
/** What the growth of memory is measured by. */
export const LARGEST: Load = { megabytes: 64, atOnce: 1, files: 1 };

function loadsOf(files: Readonly<Record<number, number>>): Load[] {
  return Object.entries(files).flatMap(([megabytes, count]) =>
    [1, 4].map((atOnce) => ({ megabytes: Number(megabytes), atOnce, files: count })),
  );
}
