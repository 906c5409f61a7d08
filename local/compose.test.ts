import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { parseEnv } from "@/env";
import { readSettings } from "./launcher/settings";
import { root } from "./root";

const given = {
  APP_HOST: "khedma.example",
  PUSHER_HOST: "realtime.khedma.example",
  PUSHER_KEY: "abc123",
  PUSHER_SECRET: "a-secret-of-realtime",
  NEXTAUTH_SECRET: "x".repeat(48),
  POSTGRES_PASSWORD: "postgres1",
  REDIS_PASSWORD: "redis1",
};

const service = z.object({
  image: z.string().optional(),
  build: z.string().optional(),
  restart: z.literal("unless-stopped"),
  healthcheck: z.object({ test: z.array(z.string()).min(2) }),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  networks: z.object({ default: z.object({ aliases: z.array(z.string()) }) }).optional(),
});
const compose = z.object({
  services: z.object({
    ...{ app: service, postgres: service, redis: service, proxy: service },
    ...{ "sockudo-1": service, "sockudo-2": service },
  }),
  configs: z.object({ caddyfile: z.object({ content: z.string() }) }),
  volumes: z.record(z.string(), z.null()),
});

const text = await readFile(join(root, "compose.yaml"), "utf8");

/** The file as Docker reads it: with its variables filled in, each of which it refuses to do without. */
function read(variables: Record<string, string>): z.output<typeof compose> {
  const filled = text.replace(/\$\{(\w+)([^}]*)\}/g, (_, name: string, rest: string) => {
    expect(rest).toMatch(/^:\?./);
    if (!variables[name]) throw new Error(`${name} is missing`);
    return variables[name];
  });
  return compose.parse(parse(filled, { merge: true }));
}

const { services, configs, volumes } = read(given);
const { app, proxy, postgres } = services;
const nodes = [services["sockudo-1"], services["sockudo-2"]];

describe("compose.yaml", () => {
  it.each(Object.keys(given))("does nothing without %s", (name) => {
    expect(() => read({ ...given, [name]: "" })).toThrow(`${name} is missing`);
  });

  it("tells the app nothing that it does not know, and all that it needs", () => {
    expect(Object.keys(parseEnv({}))).toEqual(expect.arrayContaining(Object.keys(app.environment)));
    const settings = readSettings(app.environment);
    const { isDatabaseEmbedded, isRealtimeEmbedded, appUrl } = settings;
    expect({ isDatabaseEmbedded, isRealtimeEmbedded }).toEqual({
      isDatabaseEmbedded: false,
      isRealtimeEmbedded: false,
    });
    expect(appUrl).toBe("https://khedma.example");
    expect(settings.env).toMatchObject({ PUSHER_HOST: "realtime.khedma.example", PUSHER_PORT: 443, PUSHER_TLS: true });
  });

  it("gives the app the database that it starts", () => {
    const { username, password, hostname, pathname } = new URL(app.environment.DATABASE_URL ?? "");
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = postgres.environment;
    expect([username, password, hostname, pathname]).toEqual([
      POSTGRES_USER,
      POSTGRES_PASSWORD,
      "postgres",
      `/${POSTGRES_DB}`,
    ]);
  });

  it("starts two nodes that are alike but for their names, and that know the app", () => {
    const [one, two] = nodes.map(({ environment: { INSTANCE_PROCESS_ID: _, ...shared } }) => shared);
    expect(one).toEqual(two);
    expect(new Set(nodes.map(({ environment }) => environment.INSTANCE_PROCESS_ID)).size).toBe(2);
    expect(one).toMatchObject({
      SOCKUDO_DEFAULT_APP_ID: app.environment.PUSHER_APP_ID,
      SOCKUDO_DEFAULT_APP_KEY: app.environment.PUSHER_KEY,
      SOCKUDO_DEFAULT_APP_SECRET: app.environment.PUSHER_SECRET,
      SOCKUDO_DEFAULT_APP_ALLOWED_ORIGINS: app.environment.APP_URL,
      SOCKUDO_DEFAULT_APP_ENABLE_USER_AUTHENTICATION: "true",
      SOCKUDO_DEFAULT_APP_ENABLE_CLIENT_MESSAGES: "false",
      ADAPTER_DRIVER: "redis",
    });
  });

  it("lets the proxy answer to both names, inside as well, and nobody else from outside", () => {
    expect(proxy.networks?.default.aliases).toEqual([app.environment.PUSHER_HOST]);
    const sites = configs.caddyfile.content.split("\n").filter((line) => /^\S.*\{$/.test(line));
    expect(sites).toEqual(["khedma.example {", "realtime.khedma.example {"]);
    expect(configs.caddyfile.content).toContain(`reverse_proxy app:${app.environment.PORT}\n`);
    const ports = nodes.map(({ environment }, index) => `sockudo-${index + 1}:${environment.PORT}`);
    expect(configs.caddyfile.content).toContain(`reverse_proxy ${ports.join(" ")} {`);
    expect(
      Object.entries(services)
        .filter(([, { ports }]) => ports.length > 0)
        .map(([name]) => name),
    ).toEqual(["proxy"]);
  });

  it("pins every image, the app's to the Node that the product brings", async () => {
    const images = Object.values(services).flatMap(({ image }) => image ?? []);
    for (const image of images) expect(image).toMatch(/:\d+\.\d+[\w.-]*$/);
    const { dependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(await readFile(join(root, "Dockerfile"), "utf8")).toMatch(`FROM node:${dependencies.node}-`);
  });

  it("keeps what has to be kept in volumes with names", () => {
    const mounted = Object.values(services).flatMap(({ volumes }) => volumes.map((volume) => volume.split(":")[0]));
    expect(mounted.sort()).toEqual(Object.keys(volumes).sort());
  });
});
