import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPushEndpoint, MAX_ENDPOINT_LENGTH } from "./rules";

describe("addresses that pushes may be sent to", () => {
  it.each([
    "https://fcm.googleapis.com/fcm/send/dpH5lCsTSSM:APA91bHqjZxM0VImWWqDRN7U0a3AycjUf4O",
    "https://updates.push.services.mozilla.com/wpush/v2/gAAAAABl",
    "https://eu.updates.push.services.mozilla.com/wpush/v2/gAAAAABl",
    "https://wns2-par02p.notify.windows.com/w/?token=BQYAAACc%2bV",
    "https://web.push.apple.com/QGuQyavXutnMH9FyV6a",
    "https://api.push.apple.com/3/device/1",
  ])("%s", (endpoint) => {
    expect(isPushEndpoint(endpoint)).toBe(true);
  });
});

describe("addresses that they may not be sent to", () => {
  it.each([
    "",
    "fcm.googleapis.com",
    "http://fcm.googleapis.com/x",
    "https://fcm.googleapis.com:8443/x",
    "https://fcm.googleapis.com:443/x",
    "https://user@fcm.googleapis.com/x",
    "https://user:password@fcm.googleapis.com/x",
    "https://fcm.googleapis.com@internal.example/x",
    "https://fcm.googleapis.com./x",
    "https://FCM.googleapis.com/x",
    "https://ｆcm.googleapis.com/x",
    "https://fcm。googleapis.com/x",
    "https://fcm.googleapis.com\\@internal.example/x",
    "https:/fcm.googleapis.com/x",
    "https:fcm.googleapis.com/x",
    " https://fcm.googleapis.com/x",
    "https://fcm.goo\tgleapis.com/x",
    "https://fcm.googleapis.com/a/../b",
    "https://fcm.googleapis.com/x#y",
    "https://fcm.googleapis.com.evil.example/x",
    "https://evilfcm.googleapis.com/x",
    "https://push.apple.com/x",
    "https://.push.apple.com/x",
    "https://evilpush.apple.com/x",
    "https://notify.windows.com/x",
    "https://evilnotify.windows.com/x",
    "https://127.0.0.1/x",
    "https://[::1]/x",
    "https://169.254.169.254/latest/meta-data",
    "https://2130706433/x",
    "https://localhost/x",
    "file:///etc/passwd",
    "javascript:alert(1)",
    `https://fcm.googleapis.com/${"x".repeat(MAX_ENDPOINT_LENGTH)}`,
  ])("%j", (endpoint) => {
    expect(isPushEndpoint(endpoint)).toBe(false);
  });

  it("whatever is written before, between and behind the name of one, another host is never reached", () => {
    const services = ["fcm.googleapis.com", "web.push.apple.com", "a.notify.windows.com"];
    const noise = fc.oneof(
      fc.constantFrom("@", ":", "/", "\\", "#", "?", ".", "。", "\t", "%", "[", "evil.example"),
      fc.string(),
    );
    fc.assert(
      fc.property(noise, noise, fc.constantFrom(...services), noise, noise, (a, b, host, c, d) => {
        const endpoint = `https:${a}//${b}${host}${c}${d}`;
        if (!isPushEndpoint(endpoint)) return;
        const url = new URL(endpoint);
        expect(url.origin).toBe(`https://${url.hostname}`);
        expect(
          services.some((service) => url.hostname === service || url.hostname.endsWith(service.replace(/^\w+/, ""))),
        ).toBe(true);
        expect(endpoint).toBe(url.href);
      }),
      { numRuns: 5000 },
    );
  });
});
