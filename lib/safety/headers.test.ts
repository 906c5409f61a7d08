import { describe, expect, it } from "vitest";
import { env } from "@/env";
import { contentSecurityPolicy } from "./headers";

const production = { nonce: "abc", realtime: null, development: false };

describe("the Content-Security-Policy of a page", () => {
  it("runs scripts that carry the nonce and no others", () => {
    expect(directive("script-src")).toBe("'self' 'nonce-abc' 'strict-dynamic'");
    expect(directive("script-src-attr")).toBe("'none'");
    expect(directive("object-src")).toBe("'none'");
    expect(directive("base-uri")).toBe("'none'");
  });

  it("lets nobody frame the page and no form leave it", () => {
    expect(directive("frame-ancestors")).toBe("'none'");
    expect(directive("form-action")).toBe("'self'");
  });

  it("allows evaluation only to next dev", () => {
    expect(contentSecurityPolicy(production)).not.toContain("unsafe-eval");
    expect(contentSecurityPolicy({ ...production, development: true })).toContain("'unsafe-eval'");
  });

  it("connects to the own origin, and elsewhere only to the configured realtime server", () => {
    expect(directive("connect-src")).not.toContain("pusher.com");
    expect(directive("connect-src")).toMatch(/^'self' ws:\/\/localhost/);
    expect(directive("connect-src", { kind: "hosted", key: "k", cluster: "eu" })).toMatch(
      / wss:\/\/ws-eu\.pusher\.com$/,
    );
    const cluster = { kind: "cluster", key: "k", host: "rt.khedma.example", port: 443, tls: true } as const;
    expect(directive("connect-src", cluster)).toContain("wss://rt.khedma.example:443");
  });

  it.each([
    [{}, false],
    [{ UPLOADTHING_TOKEN: "hosted" }, true],
    [{ UPLOADTHING_TOKEN: "local", UPLOADS_PORT: 7001 }, false],
  ])("sends files elsewhere only to a hosted storage: %j", (settings, isElsewhere) => {
    const before = { UPLOADTHING_TOKEN: env.UPLOADTHING_TOKEN, UPLOADS_PORT: env.UPLOADS_PORT };
    Object.assign(env, settings);
    expect(directive("connect-src")?.includes("https://*.ingest.uploadthing.com")).toBe(isElsewhere);
    Object.assign(env, before);
  });
});

function directive(name: string, realtime: Parameters<typeof contentSecurityPolicy>[0]["realtime"] = null) {
  const policy = contentSecurityPolicy({ ...production, realtime });
  return policy
    .split("; ")
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1);
}
