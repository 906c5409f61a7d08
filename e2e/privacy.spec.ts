import { randomUUID } from "node:crypto";
import { globSync } from "node:fs";
import { type APIResponse, expect } from "@playwright/test";
import type { Viewer } from "@/lib/auth/types";
import { unsubscribeToken } from "@/lib/mail/unsubscribe";
import { makeApplication } from "@/lib/testing/applications";
import { makeGig } from "@/lib/testing/gigs";
import { makeJob } from "@/lib/testing/jobs";
import { makeOrder } from "@/lib/testing/orders";
import { makePerson } from "@/lib/testing/people";
import { say, test } from "./fixtures";

/** Pages that are open to everybody; all others are for whoever has signed in. */
const OPEN = [
  ...["", "gigs/(list)", "gigs/[username]/[slug]", "jobs/(list)", "jobs/[slug]", "u/[username]", "inbox/new"],
  ...["(auth)/sign-in", "(auth)/sign-up", "unsubscribe/[token]"],
];

test("no page tells anybody's e-mail, nor what is between two others", async ({ browserOf, baseURL, request }) => {
  const [salma, youssef, karim, stranger] = await Promise.all([
    makePerson("Salma Idrissi", "freelancer"),
    makePerson("Youssef Amrani"),
    makePerson("Karim Tazi"),
    makePerson("Somebody"),
  ]);
  const phone = `+212 661 ${randomUUID().slice(-12)}`;
  const shared = await say(youssef, salma, "Salam");
  const foreign = await say(karim, salma, `Call me: ${phone}`);
  const [own, other] = [await makeOrder(youssef, salma), await makeOrder(karim, salma)];
  const application = await makeApplication(karim, salma);
  const [gig, job, draft] = [await makeGig(salma), await makeJob(karim), await makeGig(salma, phone, null)];
  const of: Readonly<Record<string, string[]>> = {
    "gigs/[username]/[slug]": [gig.path, draft.path],
    "jobs/[slug]": [job.path],
    "jobs/[slug]/apply": [`${job.path}/apply`],
    "u/[username]": [`/u/${salma.username}`, `/u/${karim.username}`],
    "inbox/[conversationId]": [`/inbox/${shared}`, `/inbox/${foreign}`],
    "inbox/new": [
      `/inbox/new?to=${salma.username}&order=${other.id}`,
      `/inbox/new?to=${salma.username}&gig=${draft.id}`,
    ],
    "inbox/search": [`/inbox/search?q=${encodeURIComponent(phone.slice(-12))}`],
    "orders/[orderId]": [own.path, other.path],
    "unsubscribe/[token]": [`/unsubscribe/${unsubscribeToken({ userId: salma.id, topics: ["messages"] })}`],
    "dashboard/applications/[applicationId]": [application.path],
  };
  const secrets = [salma, youssef, karim, stranger].map(({ username }) => `${username}@mail.test`).concat(phone);
  for (const viewer of [youssef, stranger, null]) {
    const client = viewer ? (await browserOf(viewer)).request : request;
    for (const page of pages()) {
      for (const path of of[page] ?? [`/${page.replace(/\([a-z]+\)\/?/, "").replace(/\/$/, "")}`]) {
        expect(path, `the address of ${page} is not known here`).not.toContain("[");
        const response = await client.get(new URL(path, baseURL).href, { maxRedirects: 0 });
        const text = await response.text();
        expectNothingOf(without(viewer, secrets), text, `${viewer?.name}: ${path}`);
        expect(response.status(), `${viewer?.name}: ${path}`).toBeLessThan(500);
        if (!viewer) expect([path, leadsToSignIn(response, text)]).toEqual([path, !OPEN.includes(page)]);
      }
    }
  }
});

/** Every page there is, by its folder. */
function pages(): string[] {
  return globSync("app/**/page.tsx").map((file) => file.replace(/^app\/|^app|\/?page\.tsx$/g, ""));
}

/** One's own address is one's own to see. */
function without(viewer: Viewer | null, secrets: string[]): string[] {
  return secrets.filter((secret) => !viewer || !secret.startsWith(viewer.username));
}

function expectNothingOf(secrets: readonly string[], text: string, where: string): void {
  expect(
    secrets.filter((secret) => text.includes(secret)),
    where,
  ).toEqual([]);
}

/** By its head, or by its body where a part of the page has been sent before that was known. */
function leadsToSignIn(response: APIResponse, text: string): boolean {
  return (response.headers().location ?? /http-equiv="refresh" content="[^"]*/.exec(text)?.[0] ?? "").includes(
    "/sign-in",
  );
}
