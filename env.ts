import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65_535);
const flag = z.enum(["0", "1"]).transform((value) => value === "1");
const key = z.string().regex(/^[A-Za-z0-9_-]+$/);
/** Fetch refuses an address with credentials in it. */
const webhookUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !URL.parse(url)?.username && !URL.parse(url)?.password);

/** Base64 of JSON; UploadThing's packages would only say so when somebody uploads. */
const uploadThingToken = z.string().refine((token) => {
  const content = z.object({
    apiKey: z.string().startsWith("sk_"),
    appId: z.string(),
    regions: z.array(z.string()).min(1),
  });
  try {
    return content.safeParse(JSON.parse(Buffer.from(token, "base64").toString())).success;
  } catch {
    return false;
  }
});

/** Addresses or CIDR blocks with commas between. */
const addressBlocks = z
  .string()
  .transform((list) => list.split(",").map((block) => block.trim()))
  .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])));

/** An address, or a name and an address in angle brackets. */
const mailbox = z
  .string()
  .regex(/^[^\r\n<>"]*$|^[^\r\n<>"]*<[^\r\n<>]+>$/)
  .transform((text) => {
    const [, name = "", address = text] = /^(.*)<(.*)>$/.exec(text) ?? [];
    return { name: name.trim() || "Khedma Market", address: address.trim() };
  })
  .pipe(z.object({ name: z.string(), address: z.email() }));

const settings = {
  NODE_ENV: [z.enum(["development", "production", "test"]).default("production"), "development, production or test"],
  PORT: [port.default(3000), "a port number from 1 to 65535"],
  APP_URL: [
    z.url({ protocol: /^https?$/ }).optional(),
    "the public address of the app, such as https://khedma.example",
  ],
  TRUSTED_PROXIES: [
    addressBlocks.optional(),
    "addresses or CIDR blocks with commas between, such as 203.0.113.7,2001:db8::/48",
  ],
  NEXT_DIST_DIR: [
    z.string().min(1).default(".next"),
    "the folder of the build; set by the test command, never by hand",
  ],
  DATA_DIR: [z.string().min(1).default(".data"), "a folder the app may write to"],
  DATABASE_URL: [
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    "a Postgres address, such as postgres://user:password@host:5432/name",
  ],
  DATABASE_POOL: [
    z.coerce.number().int().min(1).max(500).default(10),
    "how many database connections one process may hold, from 1 to 500",
  ],
  NEXTAUTH_SECRET: [z.string().min(32).optional(), "at least 32 characters, such as `openssl rand -base64 48` prints"],
  PUSHER_APP_ID: [z.string().regex(/^\d+$/).optional(), "the numeric app id of Pusher"],
  PUSHER_KEY: [key.optional(), "the app key of Pusher"],
  PUSHER_SECRET: [z.string().min(8).optional(), "the app secret of Pusher"],
  PUSHER_CLUSTER: [key.optional(), "the cluster of hosted Pusher, such as eu"],
  PUSHER_HOST: [z.string().min(1).optional(), "the host name of a Pusher-protocol cluster"],
  PUSHER_PORT: [port.optional(), "a port number from 1 to 65535"],
  PUSHER_TLS: [flag.optional(), "1 (TLS) or 0 (none)"],
  PUSHER_LISTEN: [z.union([z.ipv4(), z.ipv6()]).default("127.0.0.1"), "an address of this machine, such as 0.0.0.0"],
  PUSHER_API_PUBLIC: [flag.default(false), "1 (the realtime server's HTTP API answers other machines) or 0"],
  PUSHER_CLIENT_EVENTS: [flag.default(false), "1 (the embedded realtime server passes on clients' own events) or 0"],
  PUSHER_WEBHOOK_URL: [
    webhookUrl.optional(),
    "an http or https address without user and password, such as https://khedma.example/hooks/pusher",
  ],
  UPLOADTHING_TOKEN: [uploadThingToken.optional(), "the token from UploadThing's dashboard, under API keys"],
  UPLOADS_PORT: [port.optional(), "a port number from 1 to 65535; set by the start command, never by hand"],
  ATTACHMENT_SCAN_URL: [
    webhookUrl.optional(),
    "an http or https address without user and password, such as http://scanner.internal:8080/scan",
  ],
  SMTP_URL: [
    z.url({ protocol: /^smtps?$/ }).optional(),
    "the address of a mail server, such as smtps://user:password@smtp.example:465",
  ],
  MAIL_FROM: [mailbox.optional(), "an e-mail address, such as Khedma Market <hello@khedma.example>"],
  REALTIME_EMBEDDED: [flag.default(false), "1 or 0; set by the start command, never by hand"],
  VAPID_PUBLIC_KEY: [
    z
      .string()
      .regex(/^B[A-Za-z0-9_-]{86}$/)
      .optional(),
    "the public half of a VAPID pair, such as `npx web-push generate-vapid-keys` prints",
  ],
  VAPID_PRIVATE_KEY: [
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}$/)
      .optional(),
    "the private half of a VAPID pair, such as `npx web-push generate-vapid-keys` prints",
  ],
  GOOGLE_CLIENT_ID: [z.string().min(1).optional(), "the OAuth client id from Google"],
  GOOGLE_CLIENT_SECRET: [z.string().min(1).optional(), "the OAuth client secret from Google"],
  ORDER_EVENTS_TOKEN: [
    z.string().min(32).optional(),
    "at least 32 characters, such as `openssl rand -base64 48` prints",
  ],
  WORKER: [flag.default(true), "1 (the app does what is queued) or 0 (`npm run worker` alone does)"],
  RATE_LIMITS: [flag.default(true), "1 (on) or 0 (off, for benchmarks)"],
  DEMO: [flag.default(false), "1 (seed the demo and show its accounts) or 0"],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Settings = typeof settings;
/** Every setting of the product, typed; a setting that is unset and has no default is `undefined`. */
export type Env = { readonly [Name in keyof Settings]: z.output<Settings[Name][0]> };

/** Thrown for a value that cannot be used; names the variable and what is expected, not the value, which may be secret. */
export class EnvError extends Error {}

/** Parses settings from `source` (an empty string counts as unset). Throws {@link EnvError} on the first wrong value. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const entries = Object.entries(settings).map(([name, [schema, expected]]) => {
    const parsed = schema.safeParse(source[name] || undefined);
    if (!parsed.success) throw new EnvError(`${name} has a value that cannot be used: it must be ${expected}.`);
    return [name, parsed.data];
  });
  return Object.fromEntries(entries);
}

/** The settings of this process. */
export const env = parseEnv(process.env);
