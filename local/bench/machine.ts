import { cpus, totalmem, type } from "node:os";

/** The machine and what it runs, in one line. */
export function machineLine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim()}, ${memory} GB, ${type()}, Node ${process.versions.node}`;
}
