import { describe, expect, it } from "vitest";
import { missingFromLockfile } from "./lockfile";

const next = {
  optionalDependencies: { "@next/swc-linux-x64-gnu": "16.4.5", "@next/swc-darwin-arm64": "16.4.5" },
};

describe("the lockfile", () => {
  it("is complete when every optional dependency has an entry, nested or at the top", () => {
    const packages = {
      "node_modules/next": next,
      "node_modules/@next/swc-linux-x64-gnu": {},
      "node_modules/next/node_modules/@next/swc-darwin-arm64": {},
    };
    expect(missingFromLockfile({ packages })).toEqual([]);
  });

  it("names what npm has dropped, and who wants it", () => {
    const packages = { "node_modules/next": next, "node_modules/@next/swc-linux-x64-gnu": {} };
    expect(missingFromLockfile({ packages })).toEqual(["@next/swc-darwin-arm64, wanted by next"]);
  });

  it("does not take an entry inside a stranger's folder for the one that is wanted", () => {
    const packages = {
      "node_modules/next": { optionalDependencies: { sharp: "1" } },
      "node_modules/other/node_modules/sharp": {},
    };
    expect(missingFromLockfile({ packages })).toEqual(["sharp, wanted by next"]);
  });

  it("leaves alone what is optional as a peer", () => {
    const packages = {
      "node_modules/ws": {
        optionalDependencies: { bufferutil: "4" },
        peerDependenciesMeta: { bufferutil: { optional: true } },
      },
    };
    expect(missingFromLockfile({ packages })).toEqual([]);
  });
});
