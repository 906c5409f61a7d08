import { describe, expect, it } from "vitest";
import { parseAddress, parseFeatures } from "./conformance-address";

describe("the address of a server to judge", () => {
  it("names host, port, id, key and secret", () => {
    const target = { host: "127.0.0.1", port: 6001, tls: false, id: "1", key: "k", secret: "s" };
    expect(parseAddress("http://k:s@127.0.0.1:6001/apps/1")).toEqual(target);
  });

  it.each([
    ["http", 80, false],
    ["https", 443, true],
  ])("has the usual port of %s when it names none", (scheme, port, tls) => {
    expect(parseAddress(`${scheme}://k:s@realtime.test/apps/app-one`)).toMatchObject({ port, tls, id: "app-one" });
  });

  it.each([
    "",
    "realtime.test",
    "http://realtime.test/apps/1",
    "http://k@realtime.test/apps/1",
    "http://k:s@realtime.test",
    "http://k:s@realtime.test/apps/",
    "http://k:s@realtime.test/apps/1/events",
    "ws://k:s@realtime.test/apps/1",
  ])("cannot be %j", (address) => {
    expect(parseAddress(address)).toBeNull();
  });
});

describe("the features to leave out", () => {
  it("are names between commas, or none", () => {
    expect(parseFeatures("")).toEqual([]);
    expect(parseFeatures("user-authentication,client-events")).toEqual(["client-events", "user-authentication"]);
  });

  it.each(["everything", "client-events,everything", "CLIENT-EVENTS"])("cannot be %j", (text) => {
    expect(parseFeatures(text)).toBeNull();
  });
});
