import { expect, it } from "vitest";
import { apiKey } from "./test-app";
import { openWorld, type World } from "./test-kit";
import { presignedUrl, put, putPart, untilStored } from "./test-put";

const hello = Buffer.from("hello");
const refused = { status: 503, json: { error: "Too many uploads at once; try again in a moment" } };

it("too many uploads at once are refused, but neither the next try of one nor the next after it", async () => {
  const world = await openSlots({ maxUploads: 1 });
  const [one, two] = [await agreedOn(world, "salma", 1), await agreedOn(world, "mehdi", 2)];
  await hang(one);
  expect(await put(two, hello)).toMatchObject(refused);
  expect(await put(one, hello)).toMatchObject({ status: 200 });
  expect(await put(two, hello)).toMatchObject({ status: 200 });
});

it("nobody takes more than their own slots, and everybody else has theirs", async () => {
  const world = await openSlots({ maxUploadsPerOwner: 2 });
  const hers = await Promise.all([1, 2, 3].map((n) => agreedOn(world, "salma", n)));
  for (const url of hers.slice(0, 2)) await hang(url);
  expect(await put(hers[2] ?? "", hello)).toMatchObject(refused);
  expect(await put(await agreedOn(world, "mehdi", 4), hello)).toMatchObject({ status: 200 });
  expect(await put(hers[0] ?? "", hello)).toMatchObject({ status: 200 });
  expect(await put(hers[2] ?? "", hello)).toMatchObject({ status: 200 });
});

it("what the app stores itself needs no slot, for an upload may be waiting for it", async () => {
  const world = await openSlots({ maxUploads: 1 });
  await hang(await agreedOn(world, "salma", 1));
  expect(await put(presignedUrl(world.url, {}, { key: "key-of-a-thumbnail" }), hello)).toMatchObject({ status: 200 });
});

function openSlots(limits: { maxUploads?: number; maxUploadsPerOwner?: number }): Promise<World> {
  return openWorld({ ...limits, claimOf: ({ user }) => ({ customId: null, owner: String(user) }) });
}

/** The address of an upload of `user` that the app has registered. */
async function agreedOn({ url, app }: World, user: string, n: number): Promise<string> {
  const key = `key-of-upload-${n}`;
  const callback = { callbackUrl: app.callbackUrl, callbackSlug: "attachment", awaitServerData: true };
  const body = JSON.stringify({ fileKeys: [key], metadata: { user }, isDev: false, ...callback });
  await fetch(`${url}/route-metadata`, { method: "POST", headers: { "x-uploadthing-api-key": apiKey }, body });
  return presignedUrl(url, { "x-ut-slug": "attachment" }, { key });
}

/** An upload of which two bytes come, and no more. */
async function hang(url: string): Promise<void> {
  putPart(url, hello, 2);
  await untilStored(url, 2);
}
