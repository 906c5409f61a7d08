import { describe, expect, it } from "vitest";
import { linkOf } from "./rules";

describe("the place of an interview", () => {
  it.each(["https://meet.example/khedma", "HTTP://meet.example"])("leads to %s", (place) => {
    expect(linkOf(place)).toBe(place);
  });

  it.each([
    "javascript:alert(1)",
    "Café de France",
    "https:// not one",
    "see https://meet.example",
    "data:text/html,x",
    "",
  ])("is only read as %j", (place) => expect(linkOf(place)).toBeNull());
});
