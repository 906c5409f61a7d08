import { z } from "zod";
import { channelInfo, type Info, parseInfo } from "./api-info";
import { isCache, isChannelName, userOf } from "./channel-names";
import type { ApiCall } from "./http-api";
import { MAX_CHANNELS_PER_EVENT, MAX_DATA_BYTES, MAX_EVENT_NAME_LENGTH, MAX_EVENTS_PER_BATCH } from "./limits";
import { channelEvent, parseJson } from "./protocol";
import type { Realm } from "./realm";
import { Refused } from "./refused";

const eventInput = z.object({
  name: z.string({ error: "name must be a string" }).min(1, { error: "name must not be empty" }),
  data: z.string({ error: "data must be a string" }),
  channel: z.string({ error: "channel must be a string" }).nullish(),
  channels: z.array(z.string(), { error: "channels must be a list of strings" }).nullish(),
  socket_id: z.string({ error: "socket_id must be a string" }).nullish(),
  info: z.string({ error: "info must be a string" }).nullish(),
});
const batchInput = z.object({ batch: z.array(z.unknown()) });

/** One checked event on its way to one or more channels. */
type Trigger = {
  readonly name: string;
  readonly data: string;
  readonly channels: readonly string[];
  readonly exceptSocketId: string | null;
  readonly info: Info;
};

/** `POST /events`: one event to up to 100 channels. Throws {@link Refused} 400 or 413. */
export function triggerEvent({ body, realm }: ApiCall): unknown {
  const trigger = parseTrigger(parseJson(body.toString()));
  publish(trigger, realm);
  if (trigger.info.size === 0) return {};
  const infos = trigger.channels.map((name) => [name, channelInfo(realm, name, trigger.info)]);
  return { channels: Object.fromEntries(infos) };
}

/** `POST /batch_events`: up to ten events, all or none. Throws {@link Refused} 400 or 413. */
export function triggerBatch({ body, realm }: ApiCall): unknown {
  const input = batchInput.safeParse(parseJson(body.toString()));
  if (!input.success) throw new Refused(400, "The body must be a JSON object with a list named batch");
  const { batch } = input.data;
  if (batch.length > MAX_EVENTS_PER_BATCH) {
    throw new Refused(400, `Batch too large (${batch.length} > ${MAX_EVENTS_PER_BATCH})`);
  }
  const triggers = batch.map(parseTrigger);
  for (const trigger of triggers) publish(trigger, realm);
  if (triggers.every(({ info }) => info.size === 0)) return {};
  return { batch: triggers.map(({ channels: [name = ""], info }) => channelInfo(realm, name, info)) };
}

function publish(trigger: Trigger, realm: Realm): void {
  for (const channel of trigger.channels) {
    const userId = userOf(channel);
    const frame = channelEvent(trigger.name, channel, trigger.data);
    if (isCache(channel)) realm.events.set(channel, { name: trigger.name, data: trigger.data });
    if (userId === null) realm.channels.publish(channel, frame, trigger.exceptSocketId);
    else realm.users.publish(userId, frame, trigger.exceptSocketId);
  }
}

function parseTrigger(value: unknown): Trigger {
  const input = eventInput.safeParse(value);
  if (!input.success) throw new Refused(400, input.error.issues[0]?.message ?? "The event must be a JSON object");
  const { name, data, channel, channels, socket_id: exceptSocketId, info } = input.data;
  if (name.length > MAX_EVENT_NAME_LENGTH) {
    throw new Refused(400, `Event name too long (${name.length} > ${MAX_EVENT_NAME_LENGTH} characters)`);
  }
  if (Buffer.byteLength(data) > MAX_DATA_BYTES) {
    throw new Refused(413, `The data content of this event exceeds the allowed maximum (${MAX_DATA_BYTES} bytes)`);
  }
  if (exceptSocketId && !/^\d+\.\d+$/.test(exceptSocketId)) throw new Refused(400, "Invalid socket id");
  const targets = parseTargets(channels ?? (channel ? [channel] : []));
  return { name, data, channels: targets, exceptSocketId: exceptSocketId ?? null, info: parseInfo(info, targets) };
}

function parseTargets(names: readonly string[]): string[] {
  if (names.length === 0) throw new Refused(400, "At least one channel is needed");
  if (names.length > MAX_CHANNELS_PER_EVENT) {
    throw new Refused(400, `Too many channels (${names.length} > ${MAX_CHANNELS_PER_EVENT})`);
  }
  const wrong = names.find((name) => !isChannelName(name) && userOf(name) === null);
  if (wrong !== undefined) throw new Refused(400, `Invalid channel name ${JSON.stringify(wrong)}`);
  return [...new Set(names)];
}
