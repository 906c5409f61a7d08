import { describe, expect, it } from "vitest";
import { fileRefusal, MAX_ATTACHMENTS, MAX_FILE_BYTES, MAX_NAME_LENGTH, sanitizeName, summaryOf } from "./rules";
import type { AttachmentType } from "./types";

describe("a file", () => {
  it("is taken up to 64 MB, whatever it is called", () => {
    for (const name of ["plan.pdf", "صورة.jpg", "no extension", "page.html", "x".repeat(500), "exe"]) {
      expect(fileRefusal({ name, size: MAX_FILE_BYTES })).toBeNull();
    }
  });

  it("is refused empty, larger than 64 MB and as the eleventh", () => {
    expect(fileRefusal({ name: "a.png", size: 0 })).toBe("fileEmpty");
    expect(fileRefusal({ name: "a.png", size: MAX_FILE_BYTES + 1 })).toBe("fileTooLarge");
    expect(fileRefusal({ name: "a.png", size: 1 }, MAX_ATTACHMENTS - 1)).toBeNull();
    expect(fileRefusal({ name: "a.png", size: 1 }, MAX_ATTACHMENTS)).toBe("tooManyFiles");
  });

  it.each([
    "setup.exe",
    "SETUP.EXE",
    "photo.jpg.scr",
    "a.bat ",
    "a.exe.",
    "a.exe. .",
    "invoice.ba\u202et",
    "a.e\u0007xe",
  ])("is refused as a program: %s", (name) => {
    expect(fileRefusal({ name, size: 1 })).toBe("fileIsProgram");
  });
});

describe("a name", () => {
  it.each(["عرض السعر (نهائي).pdf", "devis n°3 – été.docx", "📷 shot.png", ".env", "a\u200fb.txt"])(
    "is kept: %s",
    (name) => {
      expect(sanitizeName(name)).toBe(name);
    },
  );

  it.each([
    ["photo\u202egpj.exe", "photogpj.exe"],
    ["../../etc/passwd", ".._.._etc_passwd"],
    ["C:\\temp\\a.txt", "C:_temp_a.txt"],
    ["line\r\nbreak\0.txt", "linebreak.txt"],
    ["half \ud83d.txt", "half \ufffd.txt"],
    ["  a.txt ", "a.txt"],
    ["", "file"],
    ["\u0007", "file"],
    ["..", "file"],
  ])("%j becomes %j", (name, kept) => {
    expect(sanitizeName(name)).toBe(kept);
  });

  it("of more than 200 characters keeps its extension and no half letter", () => {
    const kept = sanitizeName(`${"ملف".repeat(100)}.pdf`);
    expect([kept.length, kept.endsWith(".pdf")]).toEqual([MAX_NAME_LENGTH, true]);
    const smiling = sanitizeName(`a${"😀".repeat(150)}.png`);
    expect([smiling.isWellFormed(), smiling.endsWith("😀.png")]).toEqual([true, true]);
    expect(sanitizeName("x".repeat(300))).toHaveLength(MAX_NAME_LENGTH);
    expect(sanitizeName(`${"x".repeat(300)}.${"y".repeat(300)}`)).toHaveLength(MAX_NAME_LENGTH);
  });
});

describe("the files of a message in a few words", () => {
  const file = (type: AttachmentType, name = "a") => ({ type, name });

  it("are what all of them are, how many, and the name of the first", () => {
    expect(summaryOf([])).toBeNull();
    expect(summaryOf([file("pdf", "plan.pdf")])).toEqual({ type: "pdf", count: 1, name: "plan.pdf" });
    expect(summaryOf([file("image"), file("image")])).toMatchObject({ type: "image", count: 2 });
    expect(summaryOf([file("image"), file("pdf")])).toMatchObject({ type: "file", count: 2 });
  });
});
