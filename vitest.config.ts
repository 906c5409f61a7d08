import { defineConfig } from "vitest/config";

/** What the product's settings are in tests; nobody listens on the realtime port, so that publishing fails at once. */
const env = {
  APP_URL: "http://localhost:3000",
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "a-secret-for-tests-and-nothing-else",
  PUSHER_APP_ID: "1",
  PUSHER_KEY: "test-key",
  PUSHER_SECRET: "test-secret",
  PUSHER_HOST: "127.0.0.1",
  PUSHER_PORT: "9",
  PUSHER_TLS: "0",
  VAPID_PUBLIC_KEY: "BKT45yIVzD5ZWZyMAWnAWb7mvRAbo3NWoJnHQjgS4qpktqr1LP6SOodnQxJi_88TB8EgtD8HuIKuDib9qGF-xYo",
  VAPID_PRIVATE_KEY: "56k_xZTF7GhExQ-WK2sj4nRNKi5SHvbsmYjwd201IQ4",
};

const ignored = ["node_modules/**", ".next*/**", ".data*/**", "e2e/**"];

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  // `server-only` throws wherever this condition is not set.
  ssr: { resolve: { conditions: ["react-server"] } },
  test: {
    env,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.ts"],
          exclude: [...ignored, "**/*.pg.test.ts", "**/*.app.test.ts", "**/*.conformance.test.ts"],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        // A server of the Pusher protocol from outside, by the official packages alone.
        test: {
          name: "conformance",
          include: ["local/pusher/*.conformance.test.ts"],
          globalSetup: ["local/testing/conformance-global-setup.ts"],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "pg",
          include: ["**/*.pg.test.ts"],
          exclude: ignored,
          globalSetup: ["local/testing/pg-global-setup.ts"],
          setupFiles: ["local/testing/pg-setup.ts"],
          // Far above what any takes, for whatever else a machine has to do meanwhile.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        // The product as a whole, on a production build, which only one of them may make.
        test: {
          name: "app",
          fileParallelism: false,
          include: ["**/*.app.test.ts"],
          exclude: ignored,
          // A build of half a minute was seen to take five beside other suites.
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
