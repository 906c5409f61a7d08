import { expect, it } from "vitest";
import { env } from "@/env";
import { vapidDetails } from "./vapid";

const MAIL_FROM = { name: "Khedma Market", address: "hello@khedma.example" };

it.each([
  ["whom mails are from", { MAIL_FROM, APP_URL: "https://khedma.example" }, "mailto:hello@khedma.example"],
  [
    "the app where that is not set",
    { MAIL_FROM: undefined, APP_URL: "https://khedma.example" },
    "https://khedma.example",
  ],
  [
    "nobody where the app has no address on the web",
    { MAIL_FROM: undefined, APP_URL: "http://localhost:3000" },
    "mailto:push@khedma.example",
  ],
])("has push services write to %s", (_whom, settings, subject) => {
  Object.assign(env, settings);
  expect(vapidDetails().subject).toBe(subject);
});
