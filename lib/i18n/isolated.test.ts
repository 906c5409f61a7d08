import { expect, it } from "vitest";
import { isolated } from "./isolated";

it("keeps together what runs from right to left, and leaves all else as it is", () => {
  expect(isolated("Salma Idrissi")).toBe("Salma Idrissi");
  expect(isolated("شعار (logo)")).toBe("\u2068شعار (logo)\u2069");
});
