import { expect, it } from "vitest";
import { readSettings } from "./settings";
import { newVapidKey, vapidPublicKey } from "./vapid-pair";

const privateKey = newVapidKey();
const publicKey = vapidPublicKey(privateKey) ?? "";

it("accepts a pair that is made here, and none at all", () => {
  expect(readSettings({ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey }).env.VAPID_PUBLIC_KEY).toBe(
    publicKey,
  );
  expect(readSettings({}).env.VAPID_PUBLIC_KEY).toBeUndefined();
});

it.each([
  [{ VAPID_PUBLIC_KEY: publicKey }, "With VAPID_PUBLIC_KEY set, VAPID_PRIVATE_KEY must be set as well."],
  [{ VAPID_PRIVATE_KEY: privateKey }, "With VAPID_PRIVATE_KEY set, VAPID_PUBLIC_KEY must be set as well."],
  [
    { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: newVapidKey() },
    "VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be the two halves of one pair, and they are not.",
  ],
])("refuses half a pair, and two halves of different ones", (source, sentence) => {
  expect(() => readSettings(source)).toThrow(sentence);
});
