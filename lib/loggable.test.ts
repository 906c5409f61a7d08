import { DrizzleQueryError } from "drizzle-orm/errors";
import pino from "pino";
import postgres from "postgres";
import { expect, it } from "vitest";
import { loggable } from "./loggable";

const SECRET = "meet me\n    at (the harbour)";

/** The line that is written about `error`. */
function lineOf(error: unknown): string {
  const lines: string[] = [];
  pino({ base: null }, { write: (line: string) => lines.push(line) }).error(
    { err: loggable(error) },
    "unexpected error",
  );
  return lines.join("");
}

/** As the driver makes it, of the fields of Postgres's answer. */
function refusedByPostgres(code: string, message: string): Error {
  const detail = `Key (body)=(${SECRET})`;
  return Reflect.construct(postgres.PostgresError, [
    { code, message, detail, query: SECRET, parameters: [SECRET], severity: "ERROR" },
  ]);
}

it("of a failed query tells where and why, never its statement or parameters", () => {
  const cause = refusedByPostgres("23505", 'duplicate key value violates unique constraint "users_email"');
  for (const error of [new DrizzleQueryError("insert into messages", [SECRET], cause), cause]) {
    const line = lineOf(error);
    expect(JSON.parse(line).err).toMatchObject({
      code: "23505",
      message: 'duplicate key value violates unique constraint "users_email"',
      stack: expect.stringContaining("loggable.test.ts"),
    });
    for (const secret of ["meet me", "harbour", "insert into", "params"]) expect(line).not.toContain(secret);
  }
});

it("leaves out a message of Postgres that quotes a value", () => {
  const cause = refusedByPostgres("22P02", `invalid input syntax for type uuid: "${SECRET}"`);
  const line = lineOf(new DrizzleQueryError("select 1", [SECRET], cause));
  expect(line).toContain("22P02");
  expect(line).not.toContain("harbour");
});

it("of a lost connection tells the code", () => {
  const cause = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  expect(loggable(new DrizzleQueryError("select 1", [SECRET], cause))).toMatchObject({ code: "ECONNREFUSED" });
});

it("tells other errors as they are, and of what is none only its kind", () => {
  const error = new TypeError("x is not a function");
  expect(loggable(error)).toEqual({ name: "TypeError", message: error.message, stack: error.stack });
  expect(loggable(SECRET)).toEqual({ name: "string" });
});
