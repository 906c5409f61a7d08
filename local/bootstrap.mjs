/**
 * The door of every npm script: `node local/bootstrap.mjs <entry> [arguments]` installs what is missing and runs
 * local/<entry>.ts on the Node of node_modules. Plain JavaScript, for on a fresh clone there is nothing else.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [entry = "", ...args] = process.argv.slice(2);

if (!isSupported()) {
  fail(`Khedma Market needs Node 20.9 or newer, and this is Node ${process.versions.node}.`);
} else {
  // Imported here, so that an old Node fails on the sentence above and not on what it cannot parse.
  const { install, modernNode } = await import("./install.mjs");
  const script = [`local/${entry}.ts`, `local/${entry}/${entry}.ts`].find((path) => existsSync(join(root, path)));
  if (!script) fail(`There is no "${entry}" to run in the folder local.`);
  else if (await install(root)) run(modernNode(root), script);
}

function isSupported() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 9);
}

/** @param {string | null} node @param {string} script */
function run(node, script) {
  if (!node)
    return fail("The Node of node_modules does not run here, and this Node is older than 24; install Node 24.");
  const loader = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
  const options = ["--conditions=react-server", "--import", loader];
  const child = spawn(node, [...options, join(root, script), ...args], { cwd: root, stdio: "inherit" });
  child.on("error", (error) => fail(`${node} cannot be run (${error.message}).`));
  child.on("exit", (code) => process.exit(code ?? 1));
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => child.kill(name));
  if (process.env.npm_lifecycle_event) stopWithNpm(child);
}

/**
 * npm runs scripts through `sh -c`, which dies of SIGTERM without a word to its children, and which stays when npm is
 * killed: either end is the end of this run.
 * @param {import("node:child_process").ChildProcess} child
 */
function stopWithNpm(child) {
  const parents = npmAndShell();
  setInterval(() => npmAndShell() === parents || child.kill("SIGTERM"), 250).unref();
}

function npmAndShell() {
  let npm = "";
  try {
    // After the name in brackets come the state and the parent of the shell; only Linux tells.
    npm = readFileSync(`/proc/${process.ppid}/stat`, "utf8").split(") ").pop().split(" ")[1];
  } catch {}
  return `${process.ppid} ${npm}`;
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
