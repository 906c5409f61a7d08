import { expect, it } from "vitest";
import { standingOf } from "./standing";

const chrome = { hasPush: true, isIos: false, isInstalled: false, permission: "default", isSubscribed: false } as const;

it.each([
  [{}, "off"],
  [{ permission: "granted" }, "off"],
  [{ permission: "granted", isSubscribed: true }, "on"],
  [{ permission: "default", isSubscribed: true }, "off"],
  [{ permission: "denied", isSubscribed: true }, "denied"],
  [{ hasPush: false }, "unsupported"],
  [{ permission: null }, "unsupported"],
  [{ isIos: true, hasPush: false, permission: null }, "home"],
  [{ isIos: true, isInstalled: true }, "off"],
] as const)("%j is %s", (changed, standing) => {
  expect(standingOf({ ...chrome, ...changed })).toBe(standing);
});
