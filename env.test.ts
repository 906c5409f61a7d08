import { expect, it } from "vitest";
import { EnvError, parseEnv } from "./env";

it("has a default or nothing for what is unset or empty", () => {
  expect(parseEnv({ DATABASE_URL: "" })).toMatchObject({ PORT: 3000, DATA_DIR: ".data", DATABASE_URL: undefined });
});

it.each([
  ["PORT", "http"],
  ["PORT", "70000"],
  ["APP_URL", "khedma.example"],
  ["DATABASE_URL", "mysql://localhost/x"],
  ["NEXTAUTH_SECRET", "short"],
  ["PUSHER_TLS", "yes"],
  ["VAPID_PUBLIC_KEY", "AAAA"],
  ["VAPID_PRIVATE_KEY", `${"A".repeat(42)}=`],
])("refuses %s=%s by its name, saying what is expected", (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(EnvError);
  expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`^${name} .* must be .+\\.$`));
});
