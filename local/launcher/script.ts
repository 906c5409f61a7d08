import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "@/local/root";

/** The arguments with which Node runs a TypeScript file of the checkout, `file` being relative to it. */
export function scriptArguments(file: string, ...args: string[]): string[] {
  // `server-only` throws without this condition; tsx is named by its address because the working folder may be another.
  const loader = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
  return ["--conditions=react-server", "--import", loader, join(root, file), ...args];
}
