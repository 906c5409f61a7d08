import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linksIn } from "./links";
import { mayHaveLinks, type Part, partsOf as partsWith } from "./parts";
import { MAX_BODY_LENGTH } from "./rules";

const partsOf = (body: string) => partsWith(body, linksIn);

/** Links as `[text](href)`, code between its marks, text as it is. */
function told(body: string): string {
  return partsOf(body).map(tell).join("");
}

function tell(part: Part): string {
  if (part.kind === "text") return part.text;
  if (part.kind === "link") return part.href === part.text ? `[${part.text}]` : `[${part.text}](${part.href})`;
  return part.kind === "code" ? `<code>${part.text}</code>` : `<pre>${part.text}</pre>`;
}

describe("links", () => {
  it.each([
    ["see https://khedma.ma/x?y=1, please", "see [https://khedma.ma/x?y=1], please"],
    ["(http://a.ma/b_(c))", "([http://a.ma/b_(c)])"],
    ["www.site.ma. And Site.com!", "[www.site.ma](https://www.site.ma). And [Site.com](https://Site.com)!"],
    ["write to salma@khedma.ma", "write to [salma@khedma.ma](mailto:salma@khedma.ma)"],
    ["mailto:salma@khedma.ma", "[mailto:salma@khedma.ma]"],
    ["wa.me/212612345678", "[wa.me/212612345678](https://wa.me/212612345678)"],
    ["شوف https://khedma.ma/x؟ شكرا", "شوف [https://khedma.ma/x]؟ شكرا"],
    ["https://пример.рф", "[https://пример.рф]"],
  ])("are found in %j", (body, expected) => {
    expect(told(body)).toBe(expected);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt://khedma.ma/%0aalert(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "ftp://files.ma/x",
    "//evil.ma/x",
    "http://localhost",
    "http://javascript:alert(1)",
    "https://khedma.ma\u202Egnp.exe",
    "Merci.Je regarde",
    "the file logo.ai and script.py",
    "version 1.2.3 at 10.30",
    "5.000 DH",
  ])("are not made of %j", (body) => {
    expect(partsOf(body)).toEqual([{ kind: "text", at: 0, text: body }]);
  });

  it("lead to the site that one reads, whatever name is put in front of it", () => {
    expect(told("https://khedma.ma@evil.ma/x")).toBe("[https://khedma.ma]@evil.ma/x");
  });
});

describe("telephone numbers", () => {
  const MINE = "+212612345678";
  it.each([
    ["06 12 34 56 78", MINE],
    ["0612345678", MINE],
    ["06.12.34.56.78", MINE],
    ["06-12-34-56-78", MINE],
    ["+212 6 12 34 56 78", MINE],
    ["+212612345678", MINE],
    ["+212 (0)6 12 34 56 78", MINE],
    ["00212 612-345678", MINE],
    ["0522 12 34 56", "+212522123456"],
    ["+33 6 12 34 56 78", "+33612345678"],
    ["+1 (555) 123-4567", "+15551234567"],
  ])("%s can be dialled from everywhere", (text, number) => {
    expect(told(`call ${text}, please`)).toBe(`call [${text}](tel:${number}), please`);
  });

  it("end where the next number begins", () => {
    expect(told("+212 6 12 34 56 78 100 DH")).toBe("[+212 6 12 34 56 78](tel:+212612345678) 100 DH");
  });

  it.each([
    "order 10612345678",
    "ref 0612345678901",
    "n° A0612345678",
    "06.12.34.56.78.90",
    "0612345678/2026",
    "26-11-2026 at 10:00",
    "10 000 000 DH",
    "0912345678",
    "+123",
  ])("are not made of %j", (body) => {
    expect(partsOf(body)).toEqual([{ kind: "text", at: 0, text: body }]);
  });

  it("inside an address are a part of it", () => {
    expect(told("https://wa.me/+212612345678")).toBe("[https://wa.me/+212612345678]");
  });
});

describe("code", () => {
  it.each([
    ["run `npm start` now", "run <code>npm start</code> now"],
    ["a\n```\nb\n\nc\n```\nd", "a<pre>b\n\nc</pre>d"],
    ["```js\nlet x = 1;\n```", "<pre>let x = 1;</pre>"],
    ["``` one line ```", "<pre> one line </pre>"],
    ["`https://a.ma` and ```06 12 34 56 78```", "<code>https://a.ma</code> and <pre>06 12 34 56 78</pre>"],
  ])("is found in %j, and nothing is found in it", (body, expected) => {
    expect(told(body)).toBe(expected);
  });

  it.each(["``", "`` `", "`over\nlines`", "``````", "```\n```", "```never closed", "*not* _this_ # either", "5`"])(
    "is not made of %j",
    (body) => {
      expect(told(body)).toBe(body);
    },
  );
});

describe("a page of messages that were written to be slow to read", () => {
  const filled = (text: string, end = "") => text + "a".repeat(MAX_BODY_LENGTH - text.length - end.length) + end;

  it.each([
    ["code that never ends", filled("`````")],
    ["blanks in it", `\`\`\`${" ".repeat(MAX_BODY_LENGTH - 4)}\``],
    ["a line that never ends", filled("`", "\n`")],
  ])("is read all the same: %s", (_, slow) => {
    // Where each letter has all that follow looked through, a hundred take a minute: the test never comes to its end.
    for (let count = 0; count < 100; count += 1) expect(partsOf(slow).at(0)?.at).toBeLessThan(MAX_BODY_LENGTH);
  });
});

describe("whatever is written", () => {
  const word = fc.oneof(
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.constantFrom("http://", "https://a.ma", "javascript:", "`", "```", "```js\n", "\n", " ", "//", "@", "a@b.ma"),
    fc.constantFrom("0612345678", "+212", "<b>", '"', "'", "&lt;", "www.", ".ma", "مرحبا", "\u202E", "😀", "data:"),
  );
  const body = fc.array(word, { maxLength: 24 }).map((words) => words.join(""));

  it("keeps every character in its order, but for marks and line ends around code", () => {
    fc.assert(
      fc.property(body, (text) => {
        let from = 0;
        for (const part of partsOf(text)) {
          expect(text.startsWith(part.text, part.at)).toBe(true);
          expect(text.slice(from, part.at)).toMatch(/^[`\n\w+#-]*$/);
          from = part.at + part.text.length;
        }
        expect(text.slice(from)).toMatch(/^[`\n]*$/);
        if (!text.includes("`"))
          expect(
            partsOf(text)
              .map((part) => part.text)
              .join(""),
          ).toBe(text);
      }),
      { numRuns: 5_000 },
    );
  });

  it("links to nothing but pages, mailboxes and telephones", () => {
    fc.assert(
      fc.property(body, (text) => {
        for (const part of partsOf(text)) {
          if (part.kind === "link") expect(new URL(part.href).protocol).toMatch(/^(?:https?|mailto|tel):$/);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it("has no address where it is said beforehand that there is none", () => {
    fc.assert(
      fc.property(body, (text) => {
        if (!mayHaveLinks(text)) expect(linksIn(text)).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
    expect(mayHaveLinks("Done. At 10:30 then... ok?")).toBe(false);
  });
});
