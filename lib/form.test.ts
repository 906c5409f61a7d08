import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { publicForm, viewerForm } from "./form";
import { ownOrigins } from "./safety/origin";

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => undefined }),
}));

vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`redirected to ${path}`);
  },
}));

const UNSENT = { done: false, values: {}, errors: {}, message: null };
const schema = z.strictObject({ name: z.string().min(1, "nameMissing"), password: z.string() });
const submit = vi.fn(async () => "/inbox");

function filledIn(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const good = filledIn({ name: "Salma", password: "secret words", $ACTION_REF_1: "" });

beforeEach(() => {
  submit.mockClear();
  const [origin = ""] = ownOrigins();
  request.headers = new Headers({ origin, "x-forwarded-for": "6.6.6.6, 9.9.9.9" });
});

describe("a form that anybody may send", () => {
  it("is refused unless it says that it comes from our own pages", async () => {
    const strangers: Record<string, string>[] = [
      {},
      { origin: "null" },
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    ];
    for (const headers of strangers) {
      request.headers = new Headers(headers);
      const state = await publicForm(schema, submit)(UNSENT, good);
      expect(state.message).toContain("did not come from our own pages");
    }
    expect(submit).not.toHaveBeenCalled();
  });

  it("goes on to where its mutation says, which is told the address that may be believed", async () => {
    await expect(publicForm(schema, submit)(UNSENT, good)).rejects.toThrow("redirected to /inbox");
    expect(submit).toHaveBeenCalledWith("9.9.9.9", { name: "Salma", password: "secret words" });
  });

  it("says what is wrong at each field and keeps what was typed, but never a password", async () => {
    const state = await publicForm(schema, submit)(UNSENT, filledIn({ name: "", password: "secret words" }));
    expect(state).toMatchObject({ done: false, errors: { name: "Tell people your name." }, values: { name: "" } });
    expect(JSON.stringify(state)).not.toContain("secret words");
  });

  it("says so when it is given more than it knows", async () => {
    const state = await publicForm(schema, submit)(UNSENT, filledIn({ name: "x", password: "y", kind: "admin" }));
    expect(state).toMatchObject({ done: false, errors: {}, message: "The field “kind” is not known here." });
  });

  it("tells a refusal at its field, and a fault of ours without its message", async () => {
    submit.mockRejectedValueOnce(new AppError("conflict", "emailTaken", { field: "email" }));
    expect((await publicForm(schema, submit)(UNSENT, good)).errors.email).toContain("already an account");
    submit.mockRejectedValueOnce(new Error("password=hunter2"));
    expect((await publicForm(schema, submit)(UNSENT, good)).message).not.toContain("hunter2");
  });
});

describe("a form of a signed-in person", () => {
  it("is refused to others", async () => {
    const change = vi.fn();
    const state = await viewerForm(schema, change)(UNSENT, good);
    expect(state.message).toBe("Please sign in to go on.");
    expect(change).not.toHaveBeenCalled();
  });
});
