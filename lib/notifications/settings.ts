import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import { type Db, db, type Transaction } from "@/db/client";
import { CHANNELS, notificationSettings } from "@/db/schema/notifications";
import type { Viewer } from "@/lib/auth/types";
import { publish } from "@/lib/realtime/publish";
import { takeTurn } from "@/lib/safety/rate";
import { DEFAULT_SETTINGS } from "./rules";
import type { NotificationSettingsView, QuietHours, Topic, TopicSwitches } from "./types";
import type { UpdateNotificationSettingsInput } from "./validation";

type Row = typeof notificationSettings.$inferSelect;
type OffColumn = Extract<keyof Row, `${string}OffAt`>;
type Patch = UpdateNotificationSettingsInput;

/** The column of each switch: since when it is off. */
const OFF_COLUMNS: Readonly<Record<Topic, Readonly<Record<keyof TopicSwitches, OffColumn>>>> = {
  messages: {
    on: "messagesOffAt",
    in_app: "messagesInAppOffAt",
    email: "messagesEmailOffAt",
    push: "messagesPushOffAt",
    sound: "messagesSoundOffAt",
  },
  orders: {
    on: "ordersOffAt",
    in_app: "ordersInAppOffAt",
    email: "ordersEmailOffAt",
    push: "ordersPushOffAt",
    sound: "ordersSoundOffAt",
  },
};
const SWITCHES = ["on", ...CHANNELS] as const;

/** What a row is set to; a switch that is off already stays so since then. */
type Changes = { [Column in keyof Row]?: Row[Column] | SQL };

/** How a person wants to be told. */
export async function getNotificationSettings(
  userId: string,
  executor: Db | Transaction = db,
): Promise<NotificationSettingsView> {
  const [row] = await executor.select().from(notificationSettings).where(eq(notificationSettings.userId, userId));
  return row ? viewOf(row) : DEFAULT_SETTINGS;
}

/** How `viewer` wants to be told; the same on all of their devices. */
export function getOwnNotificationSettings(viewer: Viewer): Promise<NotificationSettingsView> {
  return getNotificationSettings(viewer.id);
}

/**
 * Changes what is given and nothing else, so that two devices that set different things at once both have their way, and tells
 * all of `viewer`'s devices.
 */
export async function updateNotificationSettings(viewer: Viewer, patch: Patch): Promise<NotificationSettingsView> {
  await takeTurn(db, "notificationSettings", viewer.id);
  const changes = changesOf(patch);
  if (Object.keys(changes).length === 0) return getNotificationSettings(viewer.id);
  const set = { ...changes, version: sql`${notificationSettings.version} + 1` };
  await db.insert(notificationSettings).values({ userId: viewer.id }).onConflictDoNothing();
  const [row] = await db
    .update(notificationSettings)
    .set(set)
    .where(eq(notificationSettings.userId, viewer.id))
    .returning();
  if (!row) throw new Error(`no notification settings of ${viewer.id}`);
  publish([viewer.id], "notifications:changed", { settingsVersion: row.version });
  return viewOf(row);
}

function changesOf({ messages, orders, quietHours, hidesContent, language }: Patch): Changes {
  return {
    ...switched("messages", messages),
    ...switched("orders", orders),
    ...(quietHours !== undefined && {
      quietFrom: quietHours?.from ?? null,
      quietUntil: quietHours?.until ?? null,
      quietTimeZone: quietHours?.timeZone ?? null,
    }),
    ...(hidesContent !== undefined && { contentHiddenAt: since("contentHiddenAt", hidesContent) }),
    ...(language !== undefined && { language }),
  };
}

function switched(topic: Topic, given: Partial<TopicSwitches> = {}): Changes {
  const changes: Changes = {};
  for (const name of SWITCHES) {
    const [column, isOn] = [OFF_COLUMNS[topic][name], given[name]];
    if (isOn !== undefined) changes[column] = since(column, !isOn);
  }
  return changes;
}

/** Since when something is so: since when it was, if it was; null where it is not. */
function since(column: "contentHiddenAt" | OffColumn, isSo: boolean): SQL | null {
  return isSo ? sql`coalesce(${notificationSettings[column]}, now())` : null;
}

function viewOf(row: Row): NotificationSettingsView {
  return {
    messages: switchesOf(row, "messages"),
    orders: switchesOf(row, "orders"),
    quietHours: quietHoursOf(row),
    hidesContent: row.contentHiddenAt !== null,
    language: row.language,
    version: row.version,
  };
}

function switchesOf(row: Row, topic: Topic): TopicSwitches {
  const isOn = (name: keyof TopicSwitches) => row[OFF_COLUMNS[topic][name]] === null;
  return { on: isOn("on"), in_app: isOn("in_app"), email: isOn("email"), push: isOn("push"), sound: isOn("sound") };
}

function quietHoursOf({ quietFrom, quietUntil, quietTimeZone }: Row): QuietHours | null {
  if (quietFrom === null || quietUntil === null || quietTimeZone === null) return null;
  return { from: quietFrom, until: quietUntil, timeZone: quietTimeZone };
}
