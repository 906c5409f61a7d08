import { eq } from "drizzle-orm";
import { beforeEach, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { CHANNELS, notificationSettings, TOPICS } from "@/db/schema/notifications";
import type { Viewer } from "@/lib/auth/types";
import { DEFAULT_SETTINGS } from "@/lib/notifications/rules";
import { getNotificationSettings, updateNotificationSettings } from "@/lib/notifications/settings";
import { call } from "@/lib/testing/api";
import { makePerson } from "@/lib/testing/people";
import { GET, PATCH } from "./v1/settings/notifications/route";

const publish = vi.hoisted(() => vi.fn());
vi.mock("@/lib/realtime/publish", () => ({ publish }));

let salma: Viewer;

beforeEach(async () => {
  salma = await makePerson("Salma");
  publish.mockClear();
});

const patch = (body: unknown, as: Viewer | null = salma) => call(PATCH, { as, method: "PATCH", body });

it("has everything on for whoever has never chosen", async () => {
  expect((await call(GET, { as: salma })).json).toEqual(DEFAULT_SETTINGS);
});

it.each(TOPICS.flatMap((topic) => (["on", ...CHANNELS] as const).map((name) => [topic, name] as const)))(
  "switches %s.%s off and on, and nothing else",
  async (topic, name) => {
    const off = await patch({ [topic]: { [name]: false } });
    const expected = { ...DEFAULT_SETTINGS, [topic]: { ...DEFAULT_SETTINGS[topic], [name]: false }, version: 1 };
    expect(off).toMatchObject({ status: 200, json: expected });
    expect(await getNotificationSettings(salma.id)).toEqual(expected);
    expect((await patch({ [topic]: { [name]: true } })).json).toEqual({ ...DEFAULT_SETTINGS, version: 2 });
  },
);

it("keeps quiet hours, what a push tells and the language, and takes them back", async () => {
  const chosen = {
    quietHours: { from: 1320, until: 420, timeZone: "Africa/Casablanca" },
    hidesContent: true,
    language: "ar",
  };
  expect((await patch(chosen)).json).toEqual({ ...DEFAULT_SETTINGS, ...chosen, version: 1 });
  const back = { quietHours: null, hidesContent: false, language: null };
  expect((await patch(back)).json).toEqual({ ...DEFAULT_SETTINGS, version: 2 });
});

it("lets two devices that set different things at once both have their way", async () => {
  const [first, second] = await Promise.all([
    updateNotificationSettings(salma, { messages: { push: false } }),
    updateNotificationSettings(salma, { messages: { email: false }, orders: { on: false } }),
  ]);
  const { messages, orders, version } = await getNotificationSettings(salma.id);
  expect([messages.push, messages.email, messages.on, orders.on]).toEqual([false, false, true, false]);
  expect([first.version, second.version].sort()).toEqual([1, 2]);
  expect(version).toBe(2);
});

it("tells one's own devices what version it is now, and nobody of what changed nothing", async () => {
  await patch({ hidesContent: true });
  expect(publish.mock.calls).toEqual([[[salma.id], "notifications:changed", { settingsVersion: 1 }]]);
  expect((await patch({})).json.version).toBe(1);
  expect(publish).toHaveBeenCalledTimes(1);
});

it("remembers since when a switch is off, however often it is said", async () => {
  const offAt = async () => {
    const rows = await db.select().from(notificationSettings).where(eq(notificationSettings.userId, salma.id));
    return rows[0]?.ordersOffAt?.getTime();
  };
  await patch({ orders: { on: false } });
  const first = await offAt();
  await patch({ orders: { on: false } });
  expect(first).toEqual(expect.any(Number));
  expect(await offAt()).toBe(first);
});

it.each([
  { quietHours: { from: 60, until: 60, timeZone: "Africa/Casablanca" } },
  { quietHours: { from: -1, until: 60, timeZone: "Africa/Casablanca" } },
  { quietHours: { from: 0, until: 1440, timeZone: "Africa/Casablanca" } },
  { quietHours: { from: 0, until: 60.5, timeZone: "Africa/Casablanca" } },
  { quietHours: { from: 0, until: 60, timeZone: "Mars/Olympus" } },
  { quietHours: { from: 0, until: 60, timeZone: "+01:00" } },
  { quietHours: { from: 0, until: 60 } },
  { messages: { on: "no" } },
  { messages: { sms: true } },
  { language: "de" },
  { version: 9 },
])("refuses %j", async (body) => {
  expect((await patch(body)).status).toBe(400);
  expect(await getNotificationSettings(salma.id)).toEqual(DEFAULT_SETTINGS);
});

it("shows and changes nobody else's", async () => {
  const youssef = await makePerson("Youssef");
  await patch({ messages: { on: false } }, youssef);
  expect((await call(GET, { as: salma })).json).toEqual(DEFAULT_SETTINGS);
  expect((await patch({ messages: { on: false } }, null)).status).toBe(401);
});
