import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect, vi } from "vitest";
import { z } from "zod";
import type { AppStack, Person } from "./app-stack";
import { PATIENCE } from "./family";

/** Messages that two people write to each other all the time. */
export type Stream = {
  /** How many were acknowledged by now. */
  count(): number;
  /** Resolves when one more was. */
  grown(): Promise<void>;
  /** Lets no more be written; answers all bodies in order, and throws when a send failed or a `seq` is missing. */
  stop(): Promise<string[]>;
};

/** Between an answer and the same person's next message: nobody types as fast, and a page can still show them all. */
const PAUSE_MS = 200;

const conversation = z.object({ id: z.string() });
const message = z.object({ seq: z.number(), body: z.string() });

/** The first message of two people, "Salam"; answers the conversation's id. */
export async function greet(stack: AppStack, one: Person, other: Person): Promise<string> {
  const answer = await stack.ask(one, "/api/v1/conversations", JSON.stringify({ to: other.username }));
  const { id } = conversation.parse(JSON.parse(answer));
  await write(stack, one, id, "Salam");
  return id;
}

/** Has everybody go on writing after the greeting, through the HTTP API, a message soon after the last was acknowledged. */
export function startStream(stack: AppStack, conversationId: string, people: readonly Person[]): Stream {
  const bodies = new Map<number, string>();
  let isStopped = false;

  async function keepWriting(person: Person): Promise<void> {
    for (let n = 1; !isStopped; n += 1) {
      const { seq, body } = await write(stack, person, conversationId, `${person.name} ${n}`);
      bodies.set(seq, body);
      await pause(PAUSE_MS);
    }
  }

  const writing = Promise.all(people.map(keepWriting));
  // Thrown by `stop`.
  writing.catch(() => undefined);
  return {
    count: () => bodies.size,
    async grown() {
      const before = bodies.size;
      await vi.waitFor(() => expect(bodies.size).toBeGreaterThan(before), PATIENCE);
    },
    async stop() {
      isStopped = true;
      await writing;
      const seqs = [...bodies.keys()].sort((a, b) => a - b);
      expect(seqs).toEqual(seqs.map((_, i) => i + 2));
      return seqs.map((seq) => bodies.get(seq) ?? "");
    },
  };
}

async function write(stack: AppStack, person: Person, conversationId: string, body: string) {
  const draft = JSON.stringify({ clientId: randomUUID(), body });
  return message.parse(JSON.parse(await stack.ask(person, `/api/v1/conversations/${conversationId}/messages`, draft)));
}
