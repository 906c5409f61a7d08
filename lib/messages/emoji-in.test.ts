import { describe, expect, it } from "vitest";
import { emojiIn, isFewEmoji } from "./emoji-in";

describe("one emoji", () => {
  it.each(["👍", "❤️", "😂", "😮", "😢", "🙏", "👍🏽", "👨‍👩‍👧‍👦", "🇲🇦", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"])("is %s", (emoji) => {
    expect(emojiIn(emoji)).toBe(emoji);
  });

  it("is the same with and without the character that asks for colours", () => {
    expect(emojiIn("👍\u{FE0F}")).toBe("👍");
    expect(emojiIn("❤")).toBe("❤️");
  });

  it.each(["", " ", "a", "1", "👍👍", "👍 ", "👍a", "\u{FE0F}", "🇲", "‍", "👨‍", "👍".repeat(20), "<b>"])(
    "is not %j",
    (text) => {
      expect(emojiIn(text)).toBeNull();
    },
  );
});

describe("a body of few emoji", () => {
  it.each(["👍", "👍👍", "👍 ❤️\n😂", "👨‍👩‍👧‍👦🇲🇦👍🏽", "👍\u{FE0F}"])("is %j", (body) => {
    expect(isFewEmoji(body)).toBe(true);
  });

  it.each(["", "a", "👍 ok", "👍👍👍👍", "123", "👍".repeat(5_000)])("is not %j", (body) => {
    expect(isFewEmoji(body)).toBe(false);
  });
});
