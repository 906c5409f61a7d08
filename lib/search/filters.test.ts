import { describe, expect, test } from "vitest";
import { filterChange, filtersIn, withoutFilters } from "./filters";

function fields(values: Record<string, string>) {
  return new URLSearchParams(values);
}

describe("the filters of a search", () => {
  test("are those that were typed and those that were chosen", () => {
    expect(filtersIn(fields({ q: "logo from:me after:2026-01-31", has: "file", context: "gig" }))).toEqual({
      ...{ from: "me", after: "2026-01-31", has: "file", context: "gig" },
    });
    expect(filtersIn(fields({ q: "from:me", from: "them" }))).toEqual({ from: "me" });
    expect(filtersIn(fields({ q: "from:salma before:tomorrow" }))).toEqual({});
  });

  test("are chosen beside the words", () => {
    expect(filterChange(fields({ q: "logo" }), "from", "me")).toEqual({ from: "me" });
    expect(filterChange(fields({ q: "logo", from: "me" }), "from", null)).toEqual({ from: null });
    expect(filterChange(fields({ q: "from:me" }), "context", "job")).toEqual({ context: "job" });
  });

  test("change among the words where they were typed", () => {
    const typed = fields({ q: "logo From:me  café", from: "them" });
    expect(filterChange(typed, "from", "them")).toEqual({ q: "logo from:them café", from: null });
    expect(filterChange(typed, "from", null)).toEqual({ q: "logo café", from: null });
  });

  test("are all taken away at once, and no word with them", () => {
    const { q, ...rest } = withoutFilters(
      fields({ q: "from:me from:salma has:file logo before:2026-01-01", has: "file" }),
    );
    expect(q).toBe("from:salma logo");
    expect(rest).toEqual({ from: null, has: null, after: null, before: null, context: null });
  });
});
