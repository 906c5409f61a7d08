import { beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
  globalThis.khedmaPusher = undefined;
});

it.each([
  [{ port: "", tls: "" }, "https", 443],
  [{ port: "", tls: "0" }, "http", 80],
  [{ port: "6001", tls: "" }, "https", 6001],
  [{ port: "6001", tls: "0" }, "http", 6001],
])("with %j is where browsers listen and where we publish", async ({ port, tls }, scheme, expected) => {
  vi.stubEnv("PUSHER_HOST", "realtime.test");
  vi.stubEnv("PUSHER_PORT", port);
  vi.stubEnv("PUSHER_TLS", tls);
  const { realtimeSettings } = await import("./settings");
  const { pusher } = await import("./client");
  const address = { host: "realtime.test", port: expected, tls: scheme === "https" };
  expect(realtimeSettings()).toEqual({ key: "test-key", kind: "cluster", ...address });
  const url = new URL(String(Reflect.get(pusher() ?? {}, "config").getBaseURL()));
  expect([url.protocol, url.hostname]).toEqual([`${scheme}:`, "realtime.test"]);
  expect(Number(url.port || (scheme === "https" ? 443 : 80))).toBe(expected);
});

it("is nowhere without a host", async () => {
  vi.stubEnv("PUSHER_HOST", "");
  const { pusher } = await import("./client");
  const { realtimeSettings } = await import("./settings");
  expect([pusher(), realtimeSettings()]).toEqual([null, null]);
});

it("is hosted Pusher's when its cluster is named, always by TLS", async () => {
  vi.stubEnv("PUSHER_HOST", "");
  vi.stubEnv("PUSHER_CLUSTER", "eu");
  const { pusher } = await import("./client");
  const { realtimeSettings } = await import("./settings");
  expect(realtimeSettings()).toEqual({ key: "test-key", kind: "hosted", cluster: "eu" });
  expect(Reflect.get(pusher() ?? {}, "config").getBaseURL()).toMatch(/^https:\/\/api-eu\.pusher\.com(:443)?$/);
});
