import { expect, it, vi } from "vitest";
import { MAX_BODY_BYTES } from "@/lib/body";
import { ownOrigins } from "@/lib/safety/origin";

const { nextAuth } = vi.hoisted(() => ({ nextAuth: vi.fn() }));
vi.mock("@/lib/auth/next-auth", () => ({ nextAuth }));
const { POST } = await import("./[...nextauth]/route");

function post(body: string, origin = [...ownOrigins()][0] ?? "") {
  const headers = { origin, "content-type": "application/x-www-form-urlencoded" };
  return new Request("http://localhost/api/auth/callback/credentials?x=1", { method: "POST", headers, body });
}

it("hands next-auth the whole of a small body", async () => {
  nextAuth.mockImplementation(async (request) => new Response(request.nextUrl.search + (await request.text())));
  expect(await (await POST(post("identifier=salma"), {})).text()).toBe("?x=1identifier=salma");
});

it("refuses a large body, and any body from elsewhere unread, before next-auth sees them", async () => {
  nextAuth.mockClear();
  expect((await POST(post("a".repeat(MAX_BODY_BYTES + 1)), {})).status).toBe(400);
  const foreign = post("identifier=salma", "https://evil.example");
  expect([(await POST(foreign, {})).status, foreign.bodyUsed]).toEqual([403, false]);
  expect(nextAuth).not.toHaveBeenCalled();
});
