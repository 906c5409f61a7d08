import { parseEnv } from "@/env";

/** This process's environment without any setting of the product, so that tests never touch what those point at. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const settings = new Set(Object.keys(parseEnv({})));
  const others = Object.entries(process.env).filter(([name]) => !settings.has(name));
  return { ...Object.fromEntries(others), NODE_ENV: "test" };
}
