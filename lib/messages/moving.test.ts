import { describe, expect, it } from "vitest";
import type { ApplicationContext } from "@/lib/applications/types";
import { blank } from "@/lib/testing/conversation";
import { knownIn } from "./moving";

const sent: ApplicationContext = {
  ...{ kind: "application", id: "a", title: "A portal", url: "/", image: null, priceCentimes: 1, byName: "Salma" },
  ...{ companyId: "c", applicantId: "s", stage: "sent", rev: 0 },
};
const message = (seq: number, change: Partial<ApplicationContext>) => ({
  ...blank,
  seq,
  context: { ...sent, ...change },
});
const stageIn = (...args: Parameters<typeof knownIn>) => knownIn(...args).get("a")?.context;

describe("an application in a conversation", () => {
  it("stands where the newest of its messages has it, in whatever order they come", () => {
    const [first, later] = [message(1, {}), message(2, { stage: "interview", rev: 2 })];
    for (const messages of [
      [first, later],
      [later, first],
    ]) {
      expect(stageIn(messages, new Map())).toMatchObject({ stage: "interview", rev: 2 });
    }
  });

  it("stands where it was heard to be, unless a message knows better", () => {
    const heard = new Map([["a", { stage: "hired" as const, rev: 3 }]]);
    expect(stageIn([message(1, {})], heard)).toMatchObject({ stage: "hired", rev: 3, title: "A portal" });
    expect(stageIn([message(1, { stage: "withdrawn", rev: 4 })], heard)).toMatchObject({ stage: "withdrawn", rev: 4 });
  });
});
