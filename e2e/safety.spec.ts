import { expect, type Response } from "@playwright/test";
import { test } from "./fixtures";

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
};

test("every answer carries its guards, refusals and errors included", async ({ request, baseURL }) => {
  const origin = baseURL ?? "";
  const answers = await Promise.all([
    request.get("/"),
    request.get("/inbox", { maxRedirects: 0 }),
    request.get("/sign-in"),
    request.get("/no-such-page"),
    request.get("/no-such-file.png"),
    request.get("/api/v1/unread"),
    request.get("/api/no-such-thing"),
    request.post("/api/health", { headers: { origin } }),
    request.put("/sign-out"),
    request.get("/_next/static/no-such.js"),
  ]);
  expect(answers.map((answer) => answer.status())).toEqual([200, 307, 200, 404, 404, 401, 404, 405, 405, 404]);
  for (const answer of answers) {
    expect(answer.headers()).toMatchObject(EVERYWHERE);
    expect(answer.headers()).not.toHaveProperty("x-powered-by");
  }
  for (const answer of answers.slice(0, 7)) expect(answer.headers()["cache-control"]).toMatch(/private.*no-store/);
  for (const answer of answers.slice(0, 7)) expect(answer.headers()["content-security-policy"]).toMatch(/default-src/);
});

test("every page names a nonce that no other page has", async ({ page }) => {
  const first = policyOf(await page.goto("/sign-in"));
  const second = policyOf(await page.goto("/sign-in"));
  for (const policy of [first, second]) {
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic';/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  }
  expect(first).not.toBe(second);
});

test("a script that was injected into a page does not run", async ({ page }) => {
  // As if a page had let somebody's text through as markup.
  await page.route("/sign-in", async (route) => {
    const response = await route.fetch();
    const injected = `<script>window.hacked = 1</script><img src="data:," onerror="window.hacked = 2"></body>`;
    await route.fulfill({ response, body: (await response.text()).replace("</body>", injected) });
  });
  await page.addInitScript(() => {
    Object.assign(window, { broken: [] });
    document.addEventListener("securitypolicyviolation", (event) =>
      Reflect.get(window, "broken").push(event.effectiveDirective),
    );
  });
  await page.goto("/sign-in");
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, "broken").sort()))
    .toEqual(["script-src-attr", "script-src-elem"]);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

test("our own pages break none of the rules that they set", async ({ page, people, browserOf }) => {
  const member = await browserOf(people.salma);
  const complaints: string[] = [];
  for (const each of [page, member])
    each.on("console", (message) => {
      if (/content security policy|refused to/i.test(message.text())) complaints.push(message.text());
    });
  for (const path of ["/", "/gigs", "/jobs", "/sign-in", "/sign-up", "/no-such-page"]) await page.goto(path);
  for (const path of ["/inbox", "/settings/profile"]) {
    await member.goto(path);
    await member.getByRole("button", { name: /^Account of/ }).click();
  }
  expect(complaints).toEqual([]);
});

test("another site can neither sign anybody in nor out", async ({ request }) => {
  const strangers: Record<string, string>[] = [
    {},
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
  ];
  for (const headers of strangers) {
    for (const path of ["/sign-out", "/api/auth/callback/credentials", "/api/auth/signout"]) {
      const answer = await request.post(path, { headers, form: { everywhere: "1" } });
      expect(answer.status()).toBe(403);
      expect(answer.headers()).not.toHaveProperty("set-cookie");
    }
  }
});

function policyOf(response: Response | null): string {
  return response?.headers()["content-security-policy"] ?? "";
}
