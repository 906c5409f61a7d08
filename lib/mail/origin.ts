import "server-only";
import { env } from "@/env";

/** `path` as an address that works outside of the app. */
export function absolute(path: string): string {
  return `${(env.APP_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, "")}${path}`;
}
