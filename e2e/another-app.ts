import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:net";

/** A server that takes every connection and never says a word. */
export async function listenInSilence(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => socket.resume().on("error", () => {}));
  return { server, port: await listen(server) };
}

/** The same build and database, served once more with another environment. */
export async function startAnotherApp(environment: Record<string, string>) {
  const probe = createServer();
  const port = String(await listen(probe));
  await new Promise((resolve) => probe.close(resolve));
  const url = `http://localhost:${port}`;
  // biome-ignore lint/style/noProcessEnv: the runner hands the product's environment to its workers.
  const { E2E_NODE_OPTIONS: NODE_OPTIONS = "", ...own } = process.env;
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", port], {
    // What is queued is the other app's to do: this one would write mails that lead to itself, and is killed with jobs in hand.
    env: { ...own, PORT: port, APP_URL: url, NEXTAUTH_URL: url, NODE_OPTIONS, WORKER: "0", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  // It says so once it listens, and goes on talking to a pipe that has to be read.
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk) => String(chunk).includes("Ready") && resolve());
    child.on("exit", () => reject(new Error("the app ended before it was ready")));
  });
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { url, stop };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return address instanceof Object ? address.port : 0;
}
