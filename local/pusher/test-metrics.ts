import type { Target } from "./test-target";

/** What `/metrics` says under a name, labels included; 0 while it says nothing. */
export async function metric({ host, port }: Target, name: string): Promise<number> {
  const text = await (await fetch(`http://${host}:${port}/metrics`)).text();
  const line = text.split("\n").find((candidate) => candidate.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? 0);
}
