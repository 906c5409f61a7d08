import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/auth";
import { getNotificationSettings, updateNotificationSettings } from "@/lib/notifications/settings";
import { readUnsubscribeToken, type Unsubscription } from "./unsubscribe";

/** Switches the mails that a signed link names off or on again; `null` where the link is not one of ours. */
export async function switchMails(token: string, isOn: boolean): Promise<Unsubscription | null> {
  const asked = readUnsubscribeToken(token);
  const person = asked && (await findPerson(asked.userId));
  if (!asked || !person) return null;
  const settings = await getNotificationSettings(person.id);
  const topics = asked.topics.filter((topic) => settings[topic].email !== isOn);
  if (topics.length > 0) {
    await updateNotificationSettings(person, Object.fromEntries(topics.map((topic) => [topic, { email: isOn }])));
  }
  return asked;
}

/** What a signed link names, and whether all of it is switched off; `null` where the link is not one of ours. */
export async function readSwitch(token: string): Promise<(Unsubscription & { isOff: boolean }) | null> {
  const asked = readUnsubscribeToken(token);
  if (!asked || !(await findPerson(asked.userId))) return null;
  const settings = await getNotificationSettings(asked.userId);
  return { ...asked, isOff: asked.topics.every((topic) => !settings[topic].email) };
}

async function findPerson(userId: string) {
  const { id, name, username, image } = users;
  const [person] = await db.select({ id, name, username, image }).from(users).where(eq(id, userId));
  return person;
}
