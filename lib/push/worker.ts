import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/env";

/** In the order in which they need each other. */
const PARTS = ["owner", "assets", "pages", "pushes", "main"];
const FOLDER = join(process.cwd(), "components", "pwa", "worker");

/** The program of the service worker as one text, another one after every build: that is what makes browsers take it in. */
export async function workerProgram(): Promise<string> {
  const parts = await Promise.all(PARTS.map((part) => readFile(join(FOLDER, `${part}.js`), "utf8")));
  return [head(await buildId()), ...parts].join("\n");
}

function head(version: string): string {
  return `"use strict";
const SHELL = "/offline";
const STATE = "state";
const ASSETS = ${JSON.stringify(`assets-${version}`)};`;
}

/** None while developing. */
function buildId(): Promise<string> {
  return readFile(join(process.cwd(), env.NEXT_DIST_DIR, "BUILD_ID"), "utf8").then(
    (id) => id.trim(),
    () => "none",
  );
}
