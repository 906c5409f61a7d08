import { changeJson, postJson } from "@/components/site/api";
import type { PushDeviceView } from "@/lib/push/types";

export const SUBSCRIPTIONS_PATH = "/api/v1/push/subscriptions";

/** This browser's subscription; null without one, or without a service worker that could hold it. */
export async function subscriptionHere(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker?.getRegistration("/");
  return (await registration?.pushManager?.getSubscription()) ?? null;
}

/** Subscribes this browser, which its person has allowed, and tells the server so; a subscription under another key is given up. */
export async function subscribeHere(publicKey: string): Promise<PushDeviceView> {
  const { pushManager } = await navigator.serviceWorker.ready;
  const key = bytesOf(publicKey);
  const before = await pushManager.getSubscription();
  if (before && !isSame(before.options.applicationServerKey, key)) await before.unsubscribe();
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  return postJson(SUBSCRIPTIONS_PATH, subscription.toJSON());
}

/** Tells on that browser no more. */
export async function removeDevice({ id, isCurrent }: PushDeviceView): Promise<void> {
  await changeJson("DELETE", SUBSCRIPTIONS_PATH, { id });
  if (isCurrent) await (await subscriptionHere())?.unsubscribe();
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}

function isSame(one: ArrayBuffer | null, other: Uint8Array): boolean {
  const bytes = new Uint8Array(one ?? []);
  return bytes.length === other.length && bytes.every((byte, place) => byte === other[place]);
}
