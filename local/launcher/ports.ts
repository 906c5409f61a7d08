import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { errorCode, Refusal } from "./refusal";

/** Below the ports that systems hand out to whoever names none: one of those may be somebody's before it is used here. */
const [LOWEST, HIGHEST] = [20_000, 32_767];
const TRIES = 100;

/** A port of the loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return nextFreePort(randomInt(LOWEST, HIGHEST - TRIES));
}

/** The first port from `first` upwards that nobody listens on. */
export async function nextFreePort(first: number): Promise<number> {
  for (let port = first; port < first + TRIES; port += 1) {
    const isFree = await tryPort(port, "127.0.0.1").then(
      () => true,
      () => false,
    );
    if (isFree) return port;
  }
  return tryPort(0, "127.0.0.1");
}

/** Throws {@link Refusal} when nobody can listen on the port; `name` is the variable that chooses it. */
export async function requireFreePort(name: string, port: number, host: string): Promise<void> {
  await tryPort(port, host).catch((error: unknown) => {
    const code = errorCode(error);
    if (code === "EADDRINUSE")
      throw new Refusal(`Port ${port} is taken; stop the program that uses it, or set ${name} to a free port.`);
    if (code === "EACCES")
      throw new Refusal(`Port ${port} needs rights that this user lacks; set ${name} to a port above 1023.`);
    throw new Refusal(`Port ${port} cannot be listened on (${code}); set ${name} to another port.`);
  });
}

function tryPort(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve(found));
    });
  });
}
