import { describe, expect, it } from "vitest";
import { userChannel, userOfChannel } from "./channels";

describe("a person's channel", () => {
  it.each(["7", "a-b", "private-user-7"])("tells that it is %s's", (id) => {
    expect(userOfChannel(userChannel(id))).toBe(id);
  });

  it.each(["private-user-", "private-users-7", "x-private-user-7", "presence-user-7", "private-user", ""])(
    "is not %j",
    (channel) => expect(userOfChannel(channel)).toBeNull(),
  );
});
