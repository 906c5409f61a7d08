import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Db, Transaction } from "@/db/client";
import { users } from "@/db/schema/auth";
import { presence } from "@/db/schema/realtime";
import { type Moment, quietEnd } from "./ladder-rules";
import { getNotificationSettings } from "./settings";
import type { NotificationLanguage, NotificationSettingsView } from "./types";

/** Whom something is to be told, and what decides when. */
export interface Receiver {
  id: string;
  name: string;
  email: string;
  language: NotificationLanguage;
  settings: NotificationSettingsView;
  moment: Moment;
}

/** By the database's clock, whatever this process takes the time for. */
export async function getReceiver(executor: Db | Transaction, userId: string): Promise<Receiver> {
  const [settings, [row]] = await Promise.all([
    getNotificationSettings(userId, executor),
    executor
      .select({
        ...{ id: users.id, name: users.name, email: users.email, hereUntil: presence.hereUntil },
        now: sql`clock_timestamp()`.mapWith(users.createdAt),
      })
      .from(users)
      .leftJoin(presence, eq(presence.userId, users.id))
      .where(eq(users.id, userId)),
  ]);
  if (!row) throw new Error(`there is no ${userId} to tell anything`);
  const { now, hereUntil, ...person } = row;
  const moment = { now, hereUntil, quietUntil: quietEnd(settings.quietHours, now) };
  return { ...person, settings, language: settings.language ?? "en", moment };
}
