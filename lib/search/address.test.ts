import { describe, expect, test } from "vitest";
import { hitAddress, listAddress, resultsAddress, searchAddress, searchQuery } from "./address";

const fields = new URLSearchParams("filter=unread&q=caf%C3%A9&from=me&message=7&gig=1");

describe("an address that a search is put into", () => {
  test("leads from the list to the results, and back to the same list", () => {
    const found = searchAddress("/inbox", "filter=unread", { q: "علاش" });
    expect(found).toBe(`/inbox/search?${new URLSearchParams({ filter: "unread", q: "علاش" })}`);
    expect(searchAddress("/inbox/search", found.split("?")[1] ?? "", { q: null })).toBe("/inbox?filter=unread");
  });

  test("leaves an open conversation open", () => {
    expect(searchAddress("/inbox/1", "gig=2", { q: "logo" })).toBe("/inbox/1?gig=2&q=logo");
    expect(searchAddress("/inbox/1", "q=logo&kind=files&from=me&message=4", { q: "" })).toBe("/inbox/1?message=4");
  });

  test("changes one field and no other", () => {
    expect(searchAddress("/inbox/search", "q=logo&from=me", { has: "file" })).toBe(
      "/inbox/search?q=logo&from=me&has=file",
    );
    expect(searchAddress("/inbox/search", "q=logo&from=me", { from: null })).toBe("/inbox/search?q=logo");
  });
});

test("a result opens at its message and keeps the search and the list, and nothing that belonged elsewhere", () => {
  expect(hitAddress(fields, "9", 12)).toBe("/inbox/9?filter=unread&q=caf%C3%A9&from=me&message=12");
  expect(hitAddress(fields, "9")).toBe("/inbox/9?filter=unread&q=caf%C3%A9&from=me");
});

test("the way back to the results is there while something is searched for", () => {
  expect(resultsAddress(fields)).toBe("/inbox/search?filter=unread&q=caf%C3%A9&from=me");
  expect(resultsAddress(new URLSearchParams("filter=unread"))).toBeNull();
  expect(listAddress(new URLSearchParams("filter=unread&message=3"))).toBe("/inbox?filter=unread");
  expect(listAddress(new URLSearchParams("gig=3"))).toBe("/inbox");
});

test("the HTTP API is asked for the search and for nothing else", () => {
  expect(searchQuery(fields)).toBe("q=caf%C3%A9&from=me");
});
