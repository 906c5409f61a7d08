import { env } from "@/env";
import { AppError } from "@/lib/errors";

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses a write that another site could have caused. Next's own check lets a missing `Origin` pass and believes
 * `X-Forwarded-Host`, so that the header is compared with the configured address alone.
 */
export function requireOwnOrigin(origin: string | null): void {
  if (!origin || !ownOrigins().has(origin)) throw new AppError("forbidden", "foreignOrigin");
}

/** The app's public address; on a loopback address all names of this machine count, for people type any of them. */
export function ownOrigins(): ReadonlySet<string> {
  const app = new URL(env.APP_URL ?? `http://localhost:${env.PORT}`);
  const names = LOOPBACK_NAMES.includes(app.hostname) ? LOOPBACK_NAMES : [app.hostname];
  return new Set(names.map((name) => `${app.protocol}//${name}${app.port ? `:${app.port}` : ""}`));
}
