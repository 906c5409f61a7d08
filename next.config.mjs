import createNextIntlPlugin from "next-intl/plugin";

/** The pages speak the first; mails and pushes all of them. */
const LANGUAGES = ["en", "fr", "ar"];

/** The texts are parsed while the app is built, so that no browser has to load the parser (about 9 KB). */
const messages = {
  path: LANGUAGES.map((name) => `./lib/i18n/${name}`),
  locales: "infer",
  format: "json",
  precompile: true,
};

const withNextIntl = createNextIntlPlugin({ requestConfig: "./lib/i18n/request.ts", experimental: { messages } });

/** Sent with every answer, errors and static files included; the Content-Security-Policy is added per request in proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  // Tests build and serve beside a running `npm start`, each from a folder of its own.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // Few and larger files compress better: 5 KB less on the conversation page, and no page with more than before.
  experimental: { turbopackChunking: { minChunkSize: 200_000 } },
  serverExternalPackages: ["@node-rs/argon2", "graphile-worker", "nodemailer", "pino", "postgres", "web-push"],
  headers: async () => [
    { source: "/:path*", headers },
    // What is said here wins over what a route answers, and the last over the first.
    { source: "/api/attachments/:path*", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
  ],
};

export default withNextIntl(config);
