import { afterAll, beforeEach, expect, it } from "vitest";
import { Absent, HOUR, MINUTE } from "@/lib/testing/absent";
import { makePerson } from "@/lib/testing/people";
import { openTold } from "@/lib/testing/telling";
import { listDeadLetters, retryDeadLetter } from "./dead-letters";

const told = await openTold();
let absent: Absent;

beforeEach(async () => {
  told.forget();
  absent = await Absent.of(told);
});
afterAll(() => told.close());

it("shows a moderator what was given up, who may have it tried again; nobody else may", async () => {
  const moderator = await makePerson("Admin", "moderator");
  const refused = [] as string[];
  told.mail.answerTo = (address) => {
    refused.push(address);
    return 550;
  };
  await absent.say("one");
  await absent.live(20 * MINUTE, 2);
  expect(refused).toEqual([`${absent.reader.username}@mail.test`]);
  const { items } = await listDeadLetters(moderator);
  const letter = items.find(({ reason }) => reason === "EENVELOPE 550");
  expect(letter).toEqual({
    id: expect.any(String),
    name: "Youssef",
    channel: "email",
    reason: "EENVELOPE 550",
    attempts: 1,
    endedAt: expect.any(String),
  });
  await expect(listDeadLetters(absent.reader)).rejects.toMatchObject({ code: "not_found" });
  const given = { id: letter?.id ?? "" };
  await expect(retryDeadLetter(absent.reader, given)).rejects.toMatchObject({ code: "not_found" });
  told.mail.answerTo = () => 250;
  await retryDeadLetter(moderator, given);
  await absent.live(1);
  expect(told.mailsTo(absent.reader).map(({ id }) => id)).toEqual([given.id]);
  expect(await retryDeadLetter(moderator, given)).toBeNull();
});

it("gives up a mail that is refused for good at once, and says of it nothing that the server said", async () => {
  const moderator = await makePerson("Admin", "moderator");
  told.mail.answer = () => 554;
  await absent.say("one");
  await absent.live(24 * HOUR, 6);
  expect(told.mail.received).toHaveLength(1);
  const { items } = await listDeadLetters(moderator);
  expect(items.map(({ reason }) => reason)).toContain("EMESSAGE 554");
});
