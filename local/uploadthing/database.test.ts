import { join } from "node:path";
import { expect, it } from "vitest";
import { durably, openDatabase } from "./database";
import { temporaryFolder } from "./test-kit";

it("flushes what is done durably, and nothing else", async () => {
  const database = openDatabase(join(await temporaryFolder(), "index.sqlite"));
  const isFlushed = () => database.prepare("pragma synchronous").get()?.synchronous === 2;
  expect(isFlushed()).toBe(false);
  expect(durably(database, isFlushed)).toBe(true);
  const fail = () => durably(database, () => database.exec("no such statement"));
  expect(fail).toThrow("syntax error");
  expect(isFlushed()).toBe(false);
  database.close();
});
