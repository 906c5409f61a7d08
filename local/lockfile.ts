import { z } from "zod";

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      optionalDependencies: z.record(z.string(), z.string()).default({}),
      peerDependenciesMeta: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
});

/**
 * The optional dependencies that a package-lock.json declares and does not hold. npm drops the binaries of other
 * systems without a word when the registry lacks one of them at that moment, and `npm ci` then fails there.
 */
export function missingFromLockfile(content: unknown): string[] {
  const { packages } = lockfile.parse(content);
  return Object.entries(packages).flatMap(([path, { optionalDependencies, peerDependenciesMeta }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(name in peerDependenciesMeta) && !foldersAbove(path).some((at) => `${at}${name}` in packages))
      .map((name) => `${name}, wanted by ${nameOf(path)}`),
  );
}

/** Where Node looks for what the package at `path` requires, nearest first. */
function foldersAbove(path: string): string[] {
  const own = path === "" ? "node_modules/" : `${path}/node_modules/`;
  const above = path.lastIndexOf("node_modules/");
  return above < 0 ? [own] : [own, ...foldersAbove(path.slice(0, Math.max(above - 1, 0)))];
}

function nameOf(path: string): string {
  return path.split("node_modules/").at(-1) || "this project";
}
