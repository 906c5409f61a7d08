import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { setStage } from "@/lib/applications/set-stage";
import { Absent, MINUTE } from "@/lib/testing/absent";
import { makeApplication } from "@/lib/testing/applications";
import { makeJob } from "@/lib/testing/jobs";
import { nastyText } from "@/lib/testing/nasty";
import { makePerson } from "@/lib/testing/people";
import { live, openTold } from "@/lib/testing/telling";

const told = await openTold();
afterAll(() => told.close());

/** All that a mail of ours has, in their order. */
const HEADERS = [
  ...["content-language", "auto-submitted", "list-unsubscribe", "list-unsubscribe-post"],
  ...["from", "to", "subject", "message-id", "date", "mime-version", "content-type"],
];
/** What ends lines and turns them around. */
const HIDDEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

const words = fc.record({ writer: nastyText(), reader: nastyText(), title: nastyText(), body: nastyText() });
type Words = typeof words extends fc.Arbitrary<infer One> ? One : never;

/** Somebody who was written to, and somebody whose application was moved. */
async function tell({ writer, reader, title, body }: Words): Promise<Absent[]> {
  const names = { writer: `Salma${writer}`, reader: `Youssef${reader}` };
  const [talk, work] = await Promise.all([Absent.of(told, names), Absent.of(told, names)]);
  await talk.say(`Salam${body}`);
  const company = await makePerson(names.writer, "company");
  const { id: jobId } = await makeJob(company, new Date(), { title: `Portal${title}` });
  const { id: applicationId } = await makeApplication(company, work.reader, "sent", { jobId });
  await setStage(company, { applicationId, stage: "shortlisted" });
  return [talk, work];
}

it("makes no header, receiver or line of what people and jobs are called and what they say", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 5, maxLength: 10 }), async (written) => {
      told.forget();
      const absents = (await Promise.all(written.map(tell))).flat();
      await live(told, 20 * MINUTE, 2);
      expect(told.mail.taken).toHaveLength(absents.length);
      for (const { reader, mails, pushes } of absents) {
        const address = `${reader.username}@mail.test`;
        const [mail] = mails;
        expect(mails).toHaveLength(1);
        expect(mail?.headers.map(({ key }) => key)).toEqual(HEADERS);
        expect(mail?.to?.map((receiver) => receiver.address)).toEqual([address]);
        expect([mail?.cc, mail?.bcc, mail?.replyTo]).toEqual([undefined, undefined, undefined]);
        for (const shown of [mail?.subject, mail?.to?.[0]?.name, pushes[0]?.title, pushes[0]?.body]) {
          expect(shown).not.toBe("");
          expect(shown).not.toMatch(HIDDEN);
        }
      }
      const receivers = told.mail.taken.map(({ envelope }) => envelope.to);
      expect(receivers.every((to) => to.length === 1)).toBe(true);
      expect(new Set(receivers.flat()).size).toBe(absents.length);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
