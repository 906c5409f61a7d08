import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const MODERN = 24;

/**
 * Installs the dependencies unless those of package-lock.json are there; answers whether they are there now.
 * @param {string} root
 */
export async function install(root) {
  if (isInstalled(root)) return true;
  console.error("Installing dependencies (about a minute on a fresh clone)…");
  const code = await npmCi(root);
  if (code === 0) return true;
  console.error(`The dependencies could not be installed: npm ci ended with ${code}.`);
  process.exitCode = 1;
  return false;
}

/**
 * The newest Node at hand: that of node_modules, else this one when it is new enough, else `null`.
 * @param {string} root
 */
export function modernNode(root) {
  const path = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  // Proven by running it: on Alpine, for one, the file is there and cannot be run.
  if (spawnSync(path, ["--version"]).status === 0) return path;
  return Number(process.versions.node.split(".")[0]) >= MODERN ? process.execPath : null;
}

/**
 * Whether node_modules is what package-lock.json says. npm writes its own list of what it installed as its last step,
 * so that an installation that was broken off, or one of another release, is noticed, and one made by hand counts.
 * @param {string} root
 */
function isInstalled(root) {
  if (!existsSync(join(root, "node_modules", ".package-lock.json"))) return false;
  const wanted = packagesOf(join(root, "package-lock.json"));
  const found = packagesOf(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === "" || link) return true;
    const there = existsSync(join(root, path)) ? found[path] : undefined;
    // Optional packages of other systems are left out by npm.
    return there ? there.version === version : optional === true;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }>}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
}

/**
 * @param {string} root
 * @returns {Promise<number>}
 */
function npmCi(root) {
  // Development packages are needed to build, whatever NODE_ENV says.
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev", "--include=optional"];
  const npm = process.env.npm_execpath ?? "";
  const isScript = npm.endsWith(".js");
  const command = isScript ? process.execPath : process.platform === "win32" ? "npm.cmd" : "npm";
  const started = Date.now();
  const child = spawn(command, isScript ? [npm, ...args] : args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: command === "npm.cmd",
    env: { ...process.env, npm_config_progress: "true" },
  });
  const ticker = setInterval(() => {
    console.error(`… still installing (${Math.round((Date.now() - started) / 1000)} s)`);
  }, 10_000);
  const stop = () => child.kill("SIGTERM");
  for (const name of ["SIGTERM", "SIGINT", "SIGHUP"]) process.once(name, stop);
  return new Promise((resolve) => {
    child.on("error", () => resolve(127));
    child.on("exit", (code) => {
      clearInterval(ticker);
      for (const name of ["SIGTERM", "SIGINT", "SIGHUP"]) process.removeListener(name, stop);
      resolve(code ?? 1);
    });
  });
}
