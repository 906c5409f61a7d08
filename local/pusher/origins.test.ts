import { describe, expect, it } from "vitest";
import { rawClient, rawSocket } from "./test-kit";
import { metric } from "./test-metrics";
import { app, startOwn } from "./test-target";

describe("origins", () => {
  const allowedOrigins = ["https://khedma.example"];

  it.each([
    ["a page of the app", "https://khedma.example"],
    ["no browser", undefined],
  ])("let %s in", async (_, origin) => {
    const { target } = await startOwn({ allowedOrigins });
    await rawClient(target, { origin });
  });

  it.each([
    "https://evil.example",
    "http://khedma.example",
    "https://khedma.example:8443",
    "https://khedma.example.evil.example",
    "https://sub.khedma.example",
    "null",
    "",
  ])("turn %j away for good", async (origin) => {
    const { target } = await startOwn({ allowedOrigins });
    const raw = rawSocket(target, `/app/${app.key}?protocol=7`, { headers: { Origin: origin } });
    expect(await raw.next()).toMatchObject({ event: "pusher:error", data: { code: 4009 } });
    expect(await raw.closed).toBe(4009);
    expect(await metric(target, 'pusher_refusals_total{reason="origin"}')).toBe(1);
  });
});
