import { beforeEach, expect, it, vi } from "vitest";
import type { AttachmentView } from "@/lib/attachments/types";
import { keepLetter, readLetter } from "./kept-letter";

const FILE = { id: "f", name: "cv.pdf" } as AttachmentView;

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
    get length() {
      return items.size;
    },
  });
});

it("keeps a letter with its files for one person and one job", () => {
  keepLetter("salma", "job", { letter: "Salam", files: [FILE] });
  expect(readLetter("salma", "job")).toEqual({ letter: "Salam", files: [FILE] });
  expect(readLetter("mehdi", "job")).toEqual({ letter: "", files: [] });
  expect(readLetter("salma", "other")).toEqual({ letter: "", files: [] });
});

it("leaves nothing behind once there is nothing to keep", () => {
  keepLetter("salma", "job", { letter: "Salam", files: [] });
  keepLetter("salma", "job", { letter: "", files: [] });
  expect(localStorage.length).toBe(0);
});

it("breaks over nothing: neither what others have written there, nor a browser that keeps nothing", () => {
  for (const value of ["{", "null", "1", '{"letter":1,"files":{}}']) {
    localStorage.setItem("letter:salma:job", value);
    expect(readLetter("salma", "job")).toEqual({ letter: "", files: [] });
  }
  vi.stubGlobal("localStorage", undefined);
  expect(() => keepLetter("salma", "job", { letter: "Salam", files: [] })).not.toThrow();
  expect(readLetter("salma", "job")).toEqual({ letter: "", files: [] });
});
