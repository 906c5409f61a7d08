import { describe, expect, it } from "vitest";
import { clientAddress } from "./address";

describe("the address that limits are counted under", () => {
  it("is what the nearest proxy appended, not what the client wrote before it", () => {
    expect(addressOf("1.1.1.1, 9.9.9.9")).toBe("9.9.9.9");
    expect(addressOf("127.0.0.1")).toBe("127.0.0.1");
  });

  it("counts a whole IPv6 network as one", () => {
    expect(addressOf("2001:db8:0:7::1")).toBe("2001:db8:0:7::/64");
    expect(addressOf("2001:0db8:0000:0007:ffff::2")).toBe("2001:db8:0:7::/64");
    expect(addressOf("2001:db8:0:8::1")).toBe("2001:db8:0:8::/64");
    expect(addressOf("::1")).toBe("0:0:0:0::/64");
    expect(addressOf("1:2:3:4:5:6:7:8")).toBe("1:2:3:4::/64");
  });

  it("keeps IPv4 in IPv6 clothes apart", () => {
    expect(addressOf("::ffff:10.0.0.7")).toBe("::ffff:10.0.0.7");
  });

  it("is one common bucket for anything that is no address", () => {
    expect(addressOf("evil'; drop")).toBe("unknown");
    expect(addressOf("1.1.1.1,")).toBe("unknown");
    expect(clientAddress(new Headers())).toBe("unknown");
  });
});

function addressOf(forwardedFor: string) {
  return clientAddress(new Headers({ "x-forwarded-for": forwardedFor }));
}
