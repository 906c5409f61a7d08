import { describe, expect, it } from "vitest";
import { countedAddress, isLocal } from "./peer";

function peer(remoteAddress: string | undefined, headers: Record<string, string> = {}) {
  return { headers, socket: { remoteAddress } };
}

describe("a request is local", () => {
  it.each(["127.0.0.1", "127.0.0.2", "::1", "::ffff:127.0.0.1"])("when %s makes it", (address) => {
    expect(isLocal(peer(address))).toBe(true);
  });

  it.each(["10.0.0.7", "::ffff:10.0.0.7", "2001:db8::1", "128.0.0.1", "", undefined])(
    "not when %s makes it",
    (address) => {
      expect(isLocal(peer(address))).toBe(false);
    },
  );

  it.each(["x-forwarded-for", "x-forwarded-host", "forwarded", "via"])("not when %s tells of a proxy", (name) => {
    expect(isLocal(peer("127.0.0.1", { [name]: "127.0.0.1" }))).toBe(false);
  });
});

describe("the address that connections are counted under", () => {
  it("is the peer's own, whatever it says of itself", () => {
    expect(countedAddress(peer("9.9.9.9"))).toBe("9.9.9.9");
    expect(countedAddress(peer("9.9.9.9", { "x-forwarded-for": "1.1.1.1" }))).toBe("9.9.9.9");
    expect(countedAddress(peer("9.9.9.9", { "x-forwarded-for": "127.0.0.1" }))).toBe("9.9.9.9");
    expect(countedAddress(peer("::ffff:9.9.9.9"))).toBe("9.9.9.9");
  });

  it("is the last that a proxy on this machine saw", () => {
    expect(countedAddress(peer("127.0.0.1", { "x-forwarded-for": "1.1.1.1, 9.9.9.9" }))).toBe("9.9.9.9");
    expect(countedAddress(peer("::1", { "x-forwarded-for": "9.9.9.9" }))).toBe("9.9.9.9");
    expect(countedAddress(peer("127.0.0.1", { "x-forwarded-for": "nonsense" }))).toBe("unknown");
  });

  it("is one for a whole IPv6 network", () => {
    expect(countedAddress(peer("2001:db8:0:7::1"))).toBe("2001:db8:0:7::/64");
    expect(countedAddress(peer("::1", { "x-forwarded-for": "2001:db8:0:7::2" }))).toBe("2001:db8:0:7::/64");
  });

  it("is none when this machine speaks for itself, or for somebody it does not name", () => {
    expect(countedAddress(peer("127.0.0.1"))).toBe(null);
    for (const name of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) {
      expect(countedAddress(peer("::1", { "x-forwarded-for": name }))).toBe(null);
    }
  });
});
