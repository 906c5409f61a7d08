import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freePort } from "./launcher/ports";
import { temporaryFolder } from "./launcher/temporary-folder";
import { removeCluster } from "./postgres/place";
import { holdDatabase, kill, start, watchdogsOf } from "./testing/launch";

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder("khedma-start-test-");
});

afterEach(() => rm(folder, { recursive: true }));

describe("npm start refuses in one sentence, with code 1 and nothing left running:", () => {
  it.each([
    [{ PORT: "many" }, /^PORT .*it must be a port number from 1 to 65535/],
    [{ DATABASE_URL: "mysql://db/app" }, /^DATABASE_URL .*it must be a Postgres address/],
    [{ DATABASE_URL: "postgres://db/app" }, "With DATABASE_URL set, NEXTAUTH_SECRET must be set as well."],
    [
      { PUSHER_CLUSTER: "eu", PUSHER_KEY: "key" },
      "With PUSHER_CLUSTER set, PUSHER_APP_ID and PUSHER_SECRET must be set as well.",
    ],
  ])("%o", async (variables, sentence) => {
    await expectRefusal(variables, sentence);
  });

  it("a taken port", async () => {
    const { server, port } = await listen();
    await expectRefusal(
      { PORT: port },
      `Port ${port} is taken; stop the program that uses it, or set PORT to a free port.`,
    );
    server.close();
  });

  it("a taken port for realtime", async () => {
    const { server, port } = await listen();
    await expectRefusal({ PORT: await unusedPort(), PUSHER_PORT: port }, `Port ${port} is taken`);
    expect(await watchdogsOf(folder)).toEqual([]);
    server.close();
  });

  it("a data folder that cannot be one", async () => {
    await writeFile(join(folder, "file"), "");
    const dataDir = join(folder, "file", "data");
    await expectRefusal(
      { PORT: await unusedPort(), DATA_DIR: dataDir },
      `The data folder ${dataDir} cannot be written to:`,
    );
  });

  it.runIf(process.platform === "linux")("a data folder that is read-only, even for root", async () => {
    await expectRefusal(
      { PORT: await unusedPort(), DATA_DIR: "/proc/khedma" },
      "The data folder /proc/khedma cannot be",
    );
  });

  it("a database of another release", async () => {
    await mkdir(join(folder, "postgres"));
    await writeFile(join(folder, "postgres", "PG_VERSION"), "12\n");
    await expectRefusal({ PORT: await unusedPort() }, `The database in ${folder} was made by Postgres 12`);
    expect(await watchdogsOf(folder)).toEqual([]);
  });

  it("a data folder that is in use", async () => {
    const { child } = await holdDatabase(folder);
    const before = await readdir(folder);
    await expectRefusal({ PORT: await unusedPort() }, `Khedma Market is already running on the data folder ${folder};`);
    expect(await readdir(folder)).toEqual(before);
    await kill(child, "SIGTERM");
    await removeCluster(folder);
  });
});

async function expectRefusal(variables: Record<string, string>, sentence: string | RegExp): Promise<void> {
  const { code, stderr, stdout } = await start({ DATA_DIR: folder, ...variables });
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stdout).toBe("");
  expect(code).toBe(1);
}

function listen(): Promise<{ server: Server; port: string }> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "0.0.0.0", () => {
      const address = server.address();
      resolve({ server, port: String(typeof address === "object" && address ? address.port : 0) });
    });
  });
}

async function unusedPort(): Promise<string> {
  return String(await freePort());
}
